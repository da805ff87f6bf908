package dev.lambdamaven.plugin.local.logs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The output of one execution environment in a file to which its processes append by themselves: so a flood of output costs this JVM
 * nothing, never stops the function, and is in order with the lines that Lambda adds. The times of lines are those at which the file
 * was looked at: around each event, ten times a second while one is worked on, and before each reading.
 */
public final class LogStream {

    private static final int TAIL_BYTES = 64 * 1024;

    private final String name;
    private final Path file;
    private final Clock clock;
    private final Instant created;
    private final LogTimes times = new LogTimes();
    private volatile boolean ended;

    /** Starts an empty stream. */
    LogStream(String name, Path file, Clock clock) {
        this.name = name;
        this.file = file;
        this.clock = clock;
        this.created = clock.instant();
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    /** {@code yyyy/MM/dd/[version]<hex>}, as Lambda names streams. */
    public String name() {
        return name;
    }

    public Path file() {
        return file;
    }

    /** Appends lines of Lambda itself, on lines of their own even where the function left one unfinished. */
    public synchronized void append(String... lines) {
        note();
        String start = endsInsideALine() ? "\n" : "";
        write(start + String.join("\n", lines) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        note();
    }

    /** Looks at how long the stream is now, which is what gives its lines their times. */
    public void note() {
        times.note(size(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Nothing more will be written, so that an unfinished last line counts as one. */
    public void end() {
        note();
        ended = true;
    }

    /** How many bytes there are now; none when somebody has deleted the file, such as another build. */
    public long size() {
        try {
            return Files.size(file);
        } catch (NoSuchFileException deleted) {
            return 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What was written after a position, at most the last bytes of it. */
    public String since(long position, int atMost) {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(position, reader.length() - atMost);
            byte[] bytes = new byte[(int) Math.max(0, reader.length() - from)];
            reader.seek(from);
            int read = Math.max(0, reader.read(bytes));
            return new String(bytes, 0, read, StandardCharsets.UTF_8);
        } catch (FileNotFoundException deleted) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** At most the given number of last lines. */
    public List<String> tail(int count) {
        List<String> lines = since(0, TAIL_BYTES).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    boolean hasEnded() {
        return ended;
    }

    Instant created() {
        return created;
    }

    Optional<Instant> firstTime() {
        return times.first();
    }

    Optional<Instant> lastTime() {
        return times.last();
    }

    /** When what is at a position was first seen. */
    Instant timeOf(long position) {
        return times.of(position).orElseGet(clock::instant);
    }

    long positionAt(Instant time) {
        return times.positionAt(time);
    }

    private boolean endsInsideALine() {
        try (RandomAccessFile reader = new RandomAccessFile(file.toFile(), "r")) {
            if (reader.length() == 0) {
                return false;
            }
            reader.seek(reader.length() - 1);
            return reader.read() != '\n';
        } catch (FileNotFoundException deleted) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void write(String text, StandardOpenOption... options) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8, options);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
