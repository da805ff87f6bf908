package dev.lambdamaven.plugin.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** Whether a project hands values of the shell's variables to its function: in its environment, in checks, or in events. */
record SecretReferences(MavenProject project) {

    private static final String REFERENCE = "@{env.";

    boolean any() {
        return inPom() || inChecks();
    }

    private boolean inPom() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("lambda-maven-plugin"))
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .anyMatch(configured ->
                        String.valueOf(configured.getConfiguration()).contains(REFERENCE));
    }

    /** A file that cannot be read is told by whoever reads the checks. */
    private boolean inChecks() {
        Path file = project.getBasedir().toPath().resolve("src/smoke/checks.txt");
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(REFERENCE);
        } catch (IOException unreadable) {
            return true;
        }
    }
}
