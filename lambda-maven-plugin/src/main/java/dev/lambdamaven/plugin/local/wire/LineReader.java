package dev.lambdamaven.plugin.local.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The bytes of a connection, as lines where they are some. */
final class LineReader {

    /**
     * Of a request line and its headers, or of a chunk's size and trailers, in bytes and in lines: far more than the 10,240 bytes that API
     * Gateway takes, whose refusal is written by the data plane.
     */
    private static final int LARGEST_HEAD = 384 * 1024;

    private static final int MOST_LINES = 1000;

    private final InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int position;
    private int limit;
    private int bytesLeft;
    private int linesLeft;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** The first line of a message, after blank ones (RFC 9112, section 2.2); empty when there is no more message. */
    Optional<String> first() throws IOException {
        begin();
        if (position == limit && !fill()) {
            return Optional.empty();
        }
        String line = next();
        while (line.isEmpty()) {
            line = next();
        }
        return Optional.of(line);
    }

    /** Begins to count anew. */
    void begin() {
        bytesLeft = LARGEST_HEAD;
        linesLeft = MOST_LINES;
    }

    /**
     * The next line without its end.
     *
     * @throws BadRequest when there are too many bytes or lines since the beginning
     * @throws EOFException when the connection ends before the line does
     */
    String next() throws IOException {
        StringBuilder earlier = new StringBuilder();
        linesLeft--;
        while (true) {
            int end = endOfLine();
            bytesLeft -= end - position;
            if (bytesLeft <= 0 || linesLeft <= 0) {
                throw new BadRequest(431, "Request Header Fields Too Large");
            }
            String part = new String(buffer, position, end - position, StandardCharsets.ISO_8859_1);
            boolean whole = end < limit;
            position = whole ? end + 1 : end;
            if (whole) {
                String line = earlier.isEmpty() ? part : earlier.append(part).toString();
                return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            }
            earlier.append(part);
            if (!fill()) {
                throw new EOFException();
            }
        }
    }

    /**
     * Some of the next bytes, at least one.
     *
     * @throws EOFException when there are none
     */
    int read(byte[] target, int offset, int length) throws IOException {
        if (position == limit && length >= buffer.length) {
            int direct = in.read(target, offset, length);
            if (direct < 0) {
                throw new EOFException();
            }
            return direct;
        }
        if (position == limit && !fill()) {
            throw new EOFException();
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(buffer, position, target, offset, count);
        position += count;
        return count;
    }

    private int endOfLine() {
        int end = position;
        while (end < limit && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }
}
