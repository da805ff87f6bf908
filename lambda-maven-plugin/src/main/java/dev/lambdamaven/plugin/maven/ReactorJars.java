package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.BuildTraces;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** Jars of other modules of the same build, which are made anew each time. */
final class ReactorJars {

    private ReactorJars() {}

    /** A line for each jar that another user or another JDK would make otherwise of the same sources. */
    static List<String> warnings(List<MavenProject> reactor, List<Path> jars) {
        Set<Path> made = reactor.stream()
                .flatMap(module ->
                        Stream.concat(Stream.of(module.getArtifact()), module.getAttachedArtifacts().stream()))
                .filter(Objects::nonNull)
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .collect(Collectors.toSet());
        return jars.stream()
                .filter(made::contains)
                .flatMap(jar -> warning(jar).stream())
                .toList();
    }

    private static List<String> warning(Path jar) {
        List<String> traces = BuildTraces.in(jar);
        return traces.isEmpty()
                ? List.of()
                : List.of(jar.getFileName() + " tells of the build that made it (" + String.join(", ", traces)
                        + "): elsewhere the same sources give another package. Use maven-jar-plugin 3.2.0 or newer and set"
                        + " <project.build.outputTimestamp>2026-01-31T12:00:00Z</project.build.outputTimestamp>");
    }
}
