package dev.lambdamaven.plugin.local.logs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private final LogFile file;
    private final Clock clock;
    private final Instant created;
    private final LogTimes times = new LogTimes();
    private volatile boolean ended;
    /** Where the last lines of Lambda itself ended if nobody wrote at the same time: then nothing is unfinished there. */
    private long ownEnd;

    /** Starts an empty stream. */
    LogStream(String name, Path file, Clock clock) {
        this.name = name;
        this.file = new LogFile(file);
        this.clock = clock;
        this.created = clock.instant();
    }

    /** {@code yyyy/MM/dd/[version]<hex>}, as Lambda names streams. */
    public String name() {
        return name;
    }

    public Path file() {
        return file.path();
    }

    /**
     * Appends lines of Lambda itself, on lines of their own even where the function left one unfinished.
     *
     * @return how long the stream is then, at least
     */
    public synchronized long append(String... lines) {
        long before = note();
        String start = before != ownEnd && endsInsideALine(before) ? "\n" : "";
        byte[] bytes = (start + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        if (before < ownEnd) {
            // Somebody has deleted the file.
            file.close();
        }
        file.append(bytes);
        if (ended) {
            file.close();
        }
        ownEnd = before + bytes.length;
        note(ownEnd);
        return ownEnd;
    }

    /** Looks at how long the stream is now, which is what gives its lines their times, and tells it. */
    public long note() {
        long size = size();
        note(size);
        return size;
    }

    private void note(long size) {
        times.note(size, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Nothing more will be written, so that an unfinished last line counts as one. */
    public synchronized void end() {
        note();
        ended = true;
        file.close();
    }

    /** How many bytes there are now; none when somebody has deleted the file, such as another build. */
    public long size() {
        return file.size();
    }

    /** What was written after a position, at most the last bytes of it. */
    public String since(long position, int atMost) {
        return between(position, Long.MAX_VALUE, atMost);
    }

    /** What was written between two positions, at most the last bytes of it. */
    public String between(long position, long end, int atMost) {
        return file.between(position, end, atMost);
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

    private boolean endsInsideALine(long size) {
        String last = file.between(Math.max(0, size - 1), size, 1);
        return !last.isEmpty() && !last.equals("\n");
    }
}
