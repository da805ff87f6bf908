package dev.lambdamaven.plugin.hurl;

import dev.lambdamaven.plugin.LambdaException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a project has Hurl files, and where the machine has hurl. */
public final class HurlFiles {

    private static final String FOLDER = "src/smoke";

    private HurlFiles() {}

    /** The project's {@code src/smoke/*.hurl}, by name; empty when there are none. */
    public static List<Path> in(Path baseDirectory) {
        Path folder = baseDirectory.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.toString().endsWith(".hurl") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw LambdaException.of(folder + " cannot be read.", "Let the user who builds read it: ls -ld " + folder)
                    .causedBy(unreadable);
        }
    }

    /**
     * The executable to run: the configured one, else the first {@code hurl} on the path.
     *
     * @param configured a file, or a name to look for on the path
     * @param path the value of {@code PATH}
     * @return empty when nothing is configured and none is on the path
     * @throws LambdaException when what is configured is not there or cannot be executed
     */
    public static Optional<Path> executable(Optional<String> configured, String path) {
        String name = configured.orElse("hurl");
        Optional<Path> found = name.contains("/") || name.contains(File.separator)
                ? Optional.of(Path.of(name).toAbsolutePath()).filter(HurlFiles::isExecutable)
                : onPath(name, path);
        if (found.isEmpty() && configured.isPresent()) {
            throw LambdaException.of(
                    "<hurl> is " + name + ", which is no executable file.",
                    "-Dlambda.hurl=/usr/local/bin/hurl, or leave it out to use the one on the PATH");
        }
        return found;
    }

    private static Optional<Path> onPath(String name, String path) {
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(name, name + ".exe").map(file -> Path.of(folder, file)))
                .filter(HurlFiles::isExecutable)
                .findFirst();
    }

    private static boolean isExecutable(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
