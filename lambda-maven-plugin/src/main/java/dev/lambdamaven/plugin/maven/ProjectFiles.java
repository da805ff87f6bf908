package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.content.ContentSettings;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where a Maven project keeps what goes into its package. */
record ProjectFiles(
        MavenProject project,
        Path buildDirectory,
        @Nullable String outputTimestamp,
        CacheFolder cache,
        ContentSettings content) {

    private static final String WEB_XML = "src/main/webapp/WEB-INF/web.xml";

    Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** The jars of scope compile and runtime that are not excluded, in the order of the class path. */
    List<Dependency> dependencies() {
        return runtime().filter(dependency -> !content.excludes(dependency)).toList();
    }

    /** The jars of scope compile and runtime that are excluded. */
    List<Dependency> excluded() {
        return runtime().filter(content::excludes).toList();
    }

    private Stream<Dependency> runtime() {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                        || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))
                .map(artifact ->
                        new Dependency(coordinates(artifact), artifact.getFile().toPath()));
    }

    /** The files of the {@link #dependencies}. */
    List<Path> jars() {
        return dependencies().stream().map(Dependency::file).toList();
    }

    private static String coordinates(Artifact artifact) {
        return artifact.hasClassifier()
                ? artifact.getId()
                : artifact.getGroupId() + ":" + artifact.getArtifactId() + ":" + artifact.getBaseVersion();
    }

    Path zip() {
        return output("-lambda.zip");
    }

    /** A file in the build directory that begins with the project's final name. */
    Path output(String ending) {
        return buildDirectory.resolve(project.getBuild().getFinalName() + ending);
    }

    /** The deployment descriptor of a web application, where Maven's war plugin looks for it. */
    Optional<byte[]> webXml() {
        Path file = webXmlFile();
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw LambdaException.of(WEB_XML + " cannot be read.", "Let the user who builds read it: ls -l " + WEB_XML)
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    /** Where it is, or would be. */
    Path webXmlFile() {
        return project.getBasedir().toPath().resolve(WEB_XML);
    }

    /** @param settings all else that what is generated depends on */
    PackageInput input(List<String> settings) {
        LocalDateTime timestamp = OutputTimestamp.of(outputTimestamp);
        List<String> all =
                Stream.concat(settings.stream(), content.fingerprint().stream()).toList();
        return new PackageInput(project.getArtifactId(), classes(), dependencies(), timestamp, zip(), all, cache);
    }
}
