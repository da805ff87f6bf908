package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Which managed runtime runs the project's bytecode. */
record RuntimeChoice(MavenProject project) {

    private static final String COMPILER = "org.apache.maven.plugins:maven-compiler-plugin";

    Inferred<JavaRuntime> choose(@Nullable String set) {
        if (set != null) {
            return Inferred.given(JavaRuntime.of(set));
        }
        return Stream.of("release", "target")
                .flatMap(name -> Stream.of(
                        property("maven.compiler." + name).map(value -> Map.entry("maven.compiler." + name, value)),
                        compilerSetting(name).map(value -> Map.entry("maven-compiler-plugin's " + name, value))))
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
        return Optional.ofNullable(project.getProperties().getProperty(name));
    }

    private Optional<String> compilerSetting(String name) {
        return Optional.ofNullable(project.getPlugin(COMPILER))
                .map(Plugin::getConfiguration)
                .map(Xpp3Dom.class::cast)
                .map(configuration -> configuration.getChild(name))
                .map(Xpp3Dom::getValue);
    }
}
