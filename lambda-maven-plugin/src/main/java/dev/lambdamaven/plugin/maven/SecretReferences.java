package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.hurl.HurlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Whether a build hands values of the shell's variables to the function: in its environment, in checks, in Hurl files or in events.
 * What stands as plain text in one of these files, or in a file with an event, nobody can tell from other text.
 *
 * @param typed the properties of the command line
 * @param shell the names of the shell's variables
 */
record SecretReferences(MavenProject project, Properties typed, Set<String> shell) {

    private static final String REFERENCE = "@{env.";
    private static final String PARAMETER = "lambda.";
    private static final String CHECKS_FILE = "lambda.smoke.checksFile";

    boolean any() {
        return inPom() || inProperties(typed) || inProperties(project.getProperties()) || inChecks() || inHurlFiles();
    }

    private boolean inPom() {
        return configurations()
                .anyMatch(configured -> String.valueOf(configured).contains(REFERENCE));
    }

    private Stream<Object> configurations() {
        return project.getBuildPlugins().stream()
                .filter(plugin -> plugin.getArtifactId().equals("lambda-maven-plugin"))
                .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getExecutions().stream()))
                .flatMap(configured -> Stream.ofNullable(configured.getConfiguration()));
    }

    /** Such as {@code -Dlambda.request}; those of other plugins never get to the function. */
    private static boolean inProperties(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PARAMETER))
                .anyMatch(name -> properties.getProperty(name).contains(REFERENCE));
    }

    private boolean inChecks() {
        Stream<String> named = Stream.of(typed, project.getProperties())
                .flatMap(properties -> Stream.ofNullable(properties.getProperty(CHECKS_FILE)));
        Stream<String> configured = configurations()
                .flatMap(one ->
                        one instanceof Xpp3Dom xml ? Stream.ofNullable(xml.getChild("checksFile")) : Stream.empty())
                .flatMap(file -> Stream.ofNullable(file.getValue()));
        return Stream.of(Stream.of(ConfiguredChecks.USUAL_FILE), named, configured)
                .flatMap(files -> files)
                .anyMatch(this::isReferringFile);
    }

    /** A file that cannot be read is told by whoever reads the checks. */
    private boolean isReferringFile(String name) {
        Path file = project.getBasedir().toPath().resolve(name);
        try {
            return Files.isRegularFile(file) && Files.readString(file).contains(REFERENCE);
        } catch (IOException unreadable) {
            return true;
        }
    }

    /** Hurl takes its variables and secrets from the shell's variables of that name, too (https://hurl.dev, "Variables"). */
    private boolean inHurlFiles() {
        Optional<String> given =
                shell.stream().filter(name -> name.startsWith("HURL_")).findFirst();
        return given.isPresent() && !HurlFiles.in(project.getBasedir().toPath()).isEmpty();
    }
}
