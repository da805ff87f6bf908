package dev.lambdamaven.plugin.packaging;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One entry of a {@link CacheFolder}, held open: it can be read to its end although somebody deletes it meanwhile. The content is
 * followed by its length, its checksum and a mark, by which a file that was cut off or damaged is known. Safe for one thread.
 */
public final class CachedFile implements Closeable {

    private static final int TRAILER = 16;
    private static final int MARK = 0x4c4d4331;
    private static final int BUFFER = 1 << 16;
    private static final String CUT_OFF = "a cache file was cut off while it was read";

    private final FileChannel channel;
    private final long size;

    private CachedFile(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /**
     * Opens an entry and reads it once to check it.
     *
     * @return empty when the file is not what was written
     */
    static Optional<CachedFile> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        CachedFile entry = new CachedFile(channel, channel.size() - TRAILER);
        boolean whole = false;
        try {
            whole = entry.size >= 0 && entry.trailer().equals(entry.read(entry.size, TRAILER));
        } finally {
            if (!whole) {
                channel.close();
            }
        }
        return whole ? Optional.of(entry) : Optional.empty();
    }

    /** What a writer left in {@code channel}, which is closed with the entry, and its CRC-32C. */
    static CachedFile written(FileChannel channel, long checksum) throws IOException {
        CachedFile entry = new CachedFile(channel, channel.size());
        ByteBuffer trailer = trailer(entry.size, checksum);
        channel.position(entry.size);
        while (trailer.hasRemaining()) {
            channel.write(trailer);
        }
        return entry;
    }

    /** Bytes of the content. */
    public long size() {
        return size;
    }

    /** A part of the content, at most 2 GB of it. */
    public ByteBuffer read(long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        fill(buffer, from);
        return buffer.flip();
    }

    /** The first bytes of the content as a stream, which need not be closed. */
    public InputStream open(long length) {
        return new Beginning(length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private ByteBuffer trailer() throws IOException {
        CRC32C checksum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long at = 0; at < size; at += buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER, size - at));
            fill(buffer, at);
            checksum.update(buffer.flip());
        }
        return trailer(size, checksum.getValue());
    }

    private static ByteBuffer trailer(long size, long checksum) {
        return ByteBuffer.allocate(TRAILER)
                .putLong(size)
                .putInt((int) checksum)
                .putInt(MARK)
                .flip();
    }

    private void fill(ByteBuffer buffer, long from) throws IOException {
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, from + buffer.position()) < 0) {
                throw new EOFException(CUT_OFF);
            }
        }
    }

    private final class Beginning extends InputStream {

        private final long end;
        private long at;

        Beginning(long end) {
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (at == end) {
                return -1;
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, (int) Math.min(length, end - at));
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new EOFException(CUT_OFF);
            }
            at += read;
            return read;
        }
    }
}
