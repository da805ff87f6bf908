package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.PackageInput;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Where a Maven project keeps what goes into its package. */
record ProjectFiles(
        MavenProject project, Path buildDirectory, @Nullable String outputTimestamp) {

    Path classes() {
        return Path.of(project.getBuild().getOutputDirectory());
    }

    /** The jars of scope compile and runtime, in the order of the class path. */
    List<Path> dependencies() {
        return project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactHandler().isAddedToClasspath())
                .filter(artifact -> Artifact.SCOPE_COMPILE.equals(artifact.getScope())
                        || Artifact.SCOPE_RUNTIME.equals(artifact.getScope()))
                .map(Artifact::getFile)
                .map(File::toPath)
                .toList();
    }

    Path zip() {
        return buildDirectory.resolve(project.getBuild().getFinalName() + "-lambda.zip");
    }

    PackageInput input() {
        LocalDateTime timestamp = OutputTimestamp.of(outputTimestamp);
        return new PackageInput(project.getArtifactId(), classes(), dependencies(), timestamp, zip());
    }
}
