package dev.lambdamaven.plugin.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes what was built of changed sources look old, and deletes what was built of deleted ones. Plugins compare times, and take a source
 * for built that was changed while they read it.
 *
 * @param roots folders of sources and resources
 * @param output {@code target/classes}
 */
record StaleOutput(List<Path> roots, Path output) {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);
    private static final String JAVA = ".java";

    /** @param sources that were made, changed or deleted */
    void mark(Set<Path> sources) {
        for (Path source : sources) {
            roots.stream()
                    .filter(source::startsWith)
                    .map(root -> root.relativize(source))
                    .flatMap(this::built)
                    .forEach(file -> mark(file, !Files.exists(source)));
        }
    }

    /** All of it, since what it was compiled against is another. */
    void markAll() {
        files(output).filter(file -> file.toString().endsWith(".class")).forEach(file -> mark(file, false));
    }

    private Stream<Path> built(Path source) {
        Path same = output.resolve(source);
        String name = same.getFileName().toString();
        if (!name.endsWith(JAVA)) {
            return Stream.of(same).filter(Files::isRegularFile);
        }
        String type = name.substring(0, name.length() - JAVA.length());
        Path folder = same.resolveSibling(".").normalize();
        return files(folder)
                .filter(file -> folder.equals(file.getParent()))
                .filter(file -> isOf(type, file.getFileName().toString()));
    }

    private static boolean isOf(String type, String file) {
        return file.equals(type + ".class") || (file.startsWith(type + "$") && file.endsWith(".class"));
    }

    static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void mark(Path file, boolean deleted) {
        try {
            if (deleted) {
                Files.deleteIfExists(file);
            } else {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
