package dev.lambdamaven.plugin.local.logs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads the lines of a stream one by one, none that is still being written, and never more of it than asked for. */
final class LogReader implements AutoCloseable {

    /** "CloudWatch Logs quotas": the largest event; a longer line is cut into several. */
    private static final int LONGEST = 256 * 1024;

    private final LogStream stream;
    private final InputStream in;
    private final long end;
    private final boolean ended;
    private long position;

    /** Reads from a position on, up to where the stream ends now. */
    LogReader(LogStream stream, long from) {
        this.stream = stream;
        this.ended = stream.hasEnded();
        stream.note();
        this.position = from;
        try {
            this.in = new BufferedInputStream(open(stream), 64 * 1024);
            this.end = stream.size();
            in.skipNBytes(Math.min(from, end));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static InputStream open(LogStream stream) throws IOException {
        try {
            return Files.newInputStream(stream.file());
        } catch (NoSuchFileException deleted) {
            return InputStream.nullInputStream();
        }
    }

    /** The next line, if there is a whole one. */
    Optional<LogLine> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long start = position;
        try {
            while (position < end && line.size() < LONGEST) {
                int read = in.read();
                position++;
                if (read == '\n') {
                    return Optional.of(line(start, line));
                }
                line.write(read);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        boolean whole = line.size() >= LONGEST || (ended && line.size() > 0);
        if (!whole) {
            position = start;
            return Optional.empty();
        }
        return Optional.of(line(start, line));
    }

    /** Where the next line begins. */
    long position() {
        return position;
    }

    private LogLine line(long start, ByteArrayOutputStream bytes) {
        return new LogLine(start, position, stream.timeOf(start), bytes.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
