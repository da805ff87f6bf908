package dev.lambdamaven.plugin.packaging;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Opens a source, and keeps what is read of it for others. */
final class Captured implements StoredJar.Source {

    private final StoredJar.Source source;
    private final byte[] bytes;
    private int held;

    /** @param size how many bytes are kept at most */
    Captured(StoredJar.Source source, int size) {
        this.source = source;
        this.bytes = new byte[size];
    }

    @Override
    public InputStream open() throws IOException {
        return new FilterInputStream(source.open()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                keep(buffer, offset, read);
                return read;
            }
        };
    }

    /** What was read, from its beginning. */
    InputStream again() {
        return new ByteArrayInputStream(bytes, 0, held);
    }

    private void keep(byte[] buffer, int offset, int read) {
        int kept = Math.min(read, bytes.length - held);
        if (kept > 0) {
            System.arraycopy(buffer, offset, bytes, held, kept);
            held += kept;
        }
    }
}
