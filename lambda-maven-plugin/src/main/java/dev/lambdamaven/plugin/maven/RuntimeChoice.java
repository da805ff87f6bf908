package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Which managed runtime runs the project's bytecode.
 *
 * @param userProperties what was given by {@code -D}
 */
record RuntimeChoice(MavenProject project, Properties userProperties) {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    Inferred<JavaRuntime> choose(Optional<String> set) {
        return set.map(name -> Inferred.given(JavaRuntime.of(name))).orElseGet(this::fromTheCompiler);
    }

    /** As the compiler plugin sees it: its configuration beats -D, -D beats the POM's property, and release beats target. */
    private Inferred<JavaRuntime> fromTheCompiler() {
        return Stream.of("release", "target")
                .flatMap(name -> Stream.of(
                        compilerSetting(name).map(value -> Map.entry("maven-compiler-plugin's " + name, value)),
                        property(name).map(value -> Map.entry("maven.compiler." + name, value))))
                .flatMap(Optional::stream)
                .filter(entry -> entry.getValue().matches("(1\\.)?\\d+"))
                .findFirst()
                .map(entry -> inferred(entry.getKey(), entry.getValue()))
                .orElseGet(() -> inferred("the JDK of this build,", System.getProperty("java.specification.version")));
    }

    private static Inferred<JavaRuntime> inferred(String origin, String release) {
        int number = Integer.parseInt(release.startsWith("1.") ? release.substring(2) : release);
        return Inferred.from(origin + " " + release, JavaRuntime.forRelease(number));
    }

    private Optional<String> property(String name) {
        String property = "maven.compiler." + name;
        return Optional.ofNullable(
                userProperties.getProperty(property, project.getProperties().getProperty(property)));
    }

    private Optional<String> compilerSetting(String name) {
        return Optional.ofNullable(project.getPlugin(COMPILER))
                .map(Plugin::getConfiguration)
                .map(Xpp3Dom.class::cast)
                .map(configuration -> configuration.getChild(name))
                .map(Xpp3Dom::getValue);
    }
}
