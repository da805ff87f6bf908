package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a project says about the content of its package.
 *
 * @param runtime whose JVM loads the classes
 * @param architecture whose machine code can run
 * @param excludes what stays out
 * @param allowed where what looks like a secret is none
 * @param minimize whether machine code for other systems stays out
 * @param modules coordinates of what this build makes, as dependencies have them
 * @param merged whether the files of all jars lie in one jar
 */
public record ContentSettings(
        JavaRuntime runtime,
        Architecture architecture,
        List<ContentPattern> excludes,
        List<ContentPattern> allowed,
        boolean minimize,
        Set<String> modules,
        boolean merged) {

    static final Parameter EXCLUDES = new Parameter("excludes", "org.webjars:*,META-INF/native/windows/");
    static final Parameter ALLOW_SECRETS_IN = new Parameter("allowSecretsIn", "config/test-key.pem");

    public ContentSettings {
        excludes = List.copyOf(excludes);
        allowed = List.copyOf(allowed);
        modules = Set.copyOf(modules);
    }

    /** Nothing is left out or allowed. */
    public static ContentSettings of(JavaRuntime runtime, Architecture architecture) {
        return new ContentSettings(runtime, architecture, List.of(), List.of(), false, Set.of(), false);
    }

    /**
     * The same with patterns as they were written.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when one is no pattern
     */
    public ContentSettings with(List<String> excluded, List<String> allowedSecrets) {
        return new ContentSettings(
                runtime,
                architecture,
                patterns(EXCLUDES, excluded),
                patterns(ALLOW_SECRETS_IN, allowedSecrets),
                minimize,
                modules,
                merged);
    }

    private static List<ContentPattern> patterns(Parameter parameter, List<String> texts) {
        return texts.stream()
                .map(String::strip)
                .map(text -> ContentPattern.parse(parameter, text))
                .toList();
    }

    /** The same, which leaves machine code for other systems out or not. */
    public ContentSettings minimizing(boolean leaveOut) {
        return new ContentSettings(runtime, architecture, excludes, allowed, leaveOut, modules, merged);
    }

    /** The same in a build that makes these coordinates. */
    public ContentSettings inBuildOf(Set<String> coordinates) {
        return new ContentSettings(runtime, architecture, excludes, allowed, minimize, coordinates, merged);
    }

    /** The same for a package in which the files of all jars lie in one jar, or for one of jars. */
    public ContentSettings merging(boolean intoOne) {
        return new ContentSettings(runtime, architecture, excludes, allowed, minimize, modules, intoOne);
    }

    /** Whether a whole dependency stays out. */
    public boolean excludes(Dependency dependency) {
        Element element = element(dependency);
        return excludes.stream().anyMatch(pattern -> pattern.names(element));
    }

    /** Whether parts of dependencies may stay out. */
    public boolean mayLeaveOut() {
        return minimize || excludes.stream().anyMatch(pattern -> pattern.path().isPresent());
    }

    /** A dependency that lies where the function's own classes lie. */
    Element element(Dependency dependency) {
        Element element = Element.of(dependency, modules.contains(dependency.coordinates()));
        return merged ? element.merged() : element;
    }

    /** Texts that differ whenever the content could. */
    public List<String> fingerprint() {
        return Stream.of(
                        Stream.of(
                                runtime.toString(),
                                architecture.toString(),
                                "minimize " + minimize,
                                "merged " + merged),
                        excludes.stream().map(pattern -> "exclude " + pattern.text()),
                        allowed.stream().map(pattern -> "allow " + pattern.text()),
                        new TreeSet<>(modules).stream().map(module -> "module " + module))
                .flatMap(texts -> texts)
                .toList();
    }
}
