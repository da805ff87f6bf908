package dev.lambdamaven.plugin.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that is written beside its place and moved there when it is whole. Its name tells which process writes it, so two builds do
 * not meet, and the next build knows what a killed one left.
 */
public record PartFile(Path path, Path target) implements Closeable {

    private static final String SUFFIX = ".part";
    private static final AtomicLong NUMBERS = new AtomicLong();

    /** Names the file, makes its folder, and deletes what processes left there that are no more. */
    public static PartFile beside(Path target) throws IOException {
        Path folder = target.toAbsolutePath().resolveSibling("");
        Files.createDirectories(folder);
        String name = target.getFileName() + ".";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, file -> isAbandoned(file, name))) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
        long process = ProcessHandle.current().pid();
        return new PartFile(folder.resolve(name + process + "-" + NUMBERS.incrementAndGet() + SUFFIX), target);
    }

    private static boolean isAbandoned(Path file, String prefix) {
        String name = file.getFileName().toString();
        if (!name.startsWith(prefix) || !name.endsWith(SUFFIX)) {
            return false;
        }
        String writer = name.substring(prefix.length(), name.length() - SUFFIX.length());
        int dash = writer.indexOf('-');
        try {
            return dash < 0
                    || ProcessHandle.of(Long.parseLong(writer.substring(0, dash)))
                            .isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A reader sees the old file or the new one, whenever this process dies. */
    public void move() throws IOException {
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes what was not moved. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
