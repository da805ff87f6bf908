package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Some bytes of a file.
 *
 * @param from the first of them
 * @param atMost how many, if the file has as many
 */
record FilePart(Path file, long from, long atMost) {

    long length() {
        try {
            return Math.min(atMost, Math.max(0, Files.size(file) - from));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The caller closes it. */
    InputStream stream() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(from);
        } catch (IOException unreadable) {
            in.close();
            throw unreadable;
        }
        return atMost == Long.MAX_VALUE ? in : limited(in);
    }

    private InputStream limited(InputStream in) {
        return new InputStream() {

            private long left = atMost;

            @Override
            public int read() throws IOException {
                int one = left == 0 ? -1 : in.read();
                left -= one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int count = left == 0 ? -1 : in.read(bytes, offset, (int) Math.min(length, left));
                left -= Math.max(0, count);
                return count;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
