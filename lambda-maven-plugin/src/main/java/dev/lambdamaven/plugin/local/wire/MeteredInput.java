package dev.lambdamaven.plugin.local.wire;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.MessageConstraintException;

/** The bytes of a connection, of which only so many may come, and which tells that there are no more. */
final class MeteredInput extends FilterInputStream {

    private long left;
    private boolean ended;

    MeteredInput(InputStream in) {
        super(in);
    }

    /** Begins to count anew. */
    void allow(long bytes) {
        left = bytes;
    }

    boolean hasEnded() {
        return ended;
    }

    /** @throws MessageConstraintException when there are too many bytes since the beginning */
    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        ended = count < 0;
        left -= Math.max(0, count);
        if (left < 0) {
            throw new MessageConstraintException("Request Header Fields Too Large");
        }
        return count;
    }
}
