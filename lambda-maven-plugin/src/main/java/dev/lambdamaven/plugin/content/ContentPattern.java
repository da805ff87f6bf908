package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code <excludes>} and {@code <allowSecretsIn>} name: dependencies, paths, or paths in dependencies.
 *
 * <pre>
 * org.webjars:*                         dependencies: groupId:artifactId or groupId:artifactId:classifier
 * META-INF/native/windows/**            paths, in the project's classes and in every dependency
 * io.netty:*!/META-INF/native/windows/  paths in some dependencies, as in the URL of a jar
 * </pre>
 *
 * <p>{@code *} stands for any characters of one name, {@code ?} in a path for one, {@code **} for any number of folders, and a slash at
 * the end for all that lies below.
 *
 * @param text as it was written
 * @param dependency of {@code groupId:artifactId} and, if there is one, {@code :classifier}
 * @param path of the entries; absent when the pattern names whole dependencies
 */
public record ContentPattern(String text, Optional<Pattern> dependency, Optional<Pattern> path) {

    private static final String IN = "!/";

    /**
     * Reads one pattern.
     *
     * @param parameter where it was written, for the message
     * @throws dev.lambdamaven.plugin.LambdaException when it is none
     */
    public static ContentPattern parse(Parameter parameter, String text) {
        int in = text.indexOf(IN);
        String before = in < 0 ? text : text.substring(0, in);
        if (in < 0 && text.indexOf(':') < 0) {
            parameter.require(!text.isBlank(), text, wanted());
            return new ContentPattern(text, Optional.empty(), Optional.of(Glob.ofPath(text)));
        }
        parameter.require(before.matches("[^:/!\\s]+(:[^:/!\\s]+){1,2}"), text, wanted());
        String path = in < 0 ? "" : text.substring(in + IN.length());
        parameter.require(in < 0 || !path.isBlank(), text, wanted());
        return new ContentPattern(
                text, Optional.of(coordinates(before)), in < 0 ? Optional.empty() : Optional.of(Glob.ofPath(path)));
    }

    private static String wanted() {
        return "groupId:artifactId, a path in the zip's jars, or groupId:artifactId!/path";
    }

    private static Pattern coordinates(String text) {
        String exact = Stream.of(text.split(":"))
                .map(part -> Glob.ofWord(part).pattern())
                .collect(Collectors.joining(":"));
        return Pattern.compile(exact + (text.indexOf(':') == text.lastIndexOf(':') ? "(:[^:]*)?" : ""));
    }

    /** Whether it names this dependency as a whole. */
    boolean names(Element element) {
        return path.isEmpty() && isOf(element);
    }

    /** Whether it names this entry of an element of the class path. */
    boolean names(Element element, String entry) {
        return isOf(element)
                && path.map(pattern -> pattern.matcher(entry).matches()).orElse(true);
    }

    /** Whether it speaks of that dependency, by its name or because it speaks of all. */
    boolean isOf(Element element) {
        return dependency
                .map(pattern ->
                        element.id().filter(id -> pattern.matcher(id).matches()).isPresent())
                .orElse(true);
    }
}
