package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The output of a function in a file to which its processes append by themselves: so a flood of output costs this JVM nothing, never
 * stops the function, and is in order with the lines that AWS adds.
 */
final class FunctionLog {

    private static final int TAIL_BYTES = 64 * 1024;

    private final Path file;

    /** Starts an empty log. */
    FunctionLog(Path file) {
        this.file = file;
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    Path file() {
        return file;
    }

    void append(String line) {
        write(line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How many bytes there are now. */
    long size() {
        try {
            return Files.size(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** At most the given number of last lines. */
    List<String> tail(int count) {
        List<String> lines = since(0, TAIL_BYTES).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** What was written after a position, at most the last bytes of it. */
    String since(long position, int atMost) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(position, reader.length() - atMost);
            byte[] bytes = new byte[(int) Math.max(0, reader.length() - from)];
            reader.seek(from);
            int read = Math.max(0, reader.read(bytes));
            return new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private synchronized void write(String text, StandardOpenOption... options) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
