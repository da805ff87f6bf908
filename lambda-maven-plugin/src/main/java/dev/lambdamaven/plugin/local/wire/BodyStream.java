package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The content of one request: so many bytes, or chunks (RFC 9112, section 7.1), whose extensions and trailers nobody reads. */
final class BodyStream extends InputStream {

    /** Instead of a length. */
    static final long CHUNKED = -1;

    private final LineReader lines;
    private final boolean chunked;
    private long left;
    private boolean first = true;
    private boolean atEnd;

    private BodyStream(LineReader lines, long length) {
        this.lines = lines;
        this.chunked = length == CHUNKED;
        this.left = Math.max(0, length);
        this.atEnd = length == 0;
    }

    /** {@code length} in bytes, or {@link #CHUNKED}. */
    static BodyStream of(LineReader lines, long length) {
        return new BodyStream(lines, length);
    }

    boolean isAtEnd() {
        return atEnd;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (chunked && left == 0 && !atEnd) {
            nextChunk();
        }
        if (atEnd) {
            return -1;
        }
        int read = lines.read(target, offset, (int) Math.min(length, left));
        left -= read;
        atEnd = !chunked && left == 0;
        return read;
    }

    private void nextChunk() throws IOException {
        lines.begin();
        if (!first && !lines.next().isEmpty()) {
            throw new BadRequest(400, "malformed chunk");
        }
        first = false;
        String size = lines.next().split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,15}")) {
            throw new BadRequest(400, "malformed chunk size");
        }
        left = Long.parseLong(size, 16);
        if (left == 0) {
            while (!lines.next().isEmpty()) {
                // A trailer.
            }
            atEnd = true;
        }
    }
}
