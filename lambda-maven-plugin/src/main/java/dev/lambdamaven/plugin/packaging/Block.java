package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * The deflated bytes of one zip entry, ready to be copied into any zip, and what a zip says of them. They lie in a file that is
 * held open, not in memory.
 *
 * @param size bytes before they were deflated
 * @param crc32 of the bytes before they were deflated
 * @param sha256 hex, of the bytes before they were deflated
 * @param deflatedSize bytes of the raw deflate stream
 */
public record Block(CachedFile file, long size, long crc32, String sha256, long deflatedSize) implements Closeable {

    private static final int SHA256 = 64;
    private static final int TRAILER = 2 * Long.BYTES + SHA256;

    /** Reads what {@link DeflatedStream} wrote. */
    static Block in(CachedFile file) throws IOException {
        long deflatedSize = file.size() - TRAILER;
        ByteBuffer trailer = file.read(deflatedSize, TRAILER);
        byte[] sha256 = new byte[SHA256];
        long size = trailer.getLong();
        long crc32 = trailer.getLong();
        trailer.get(sha256);
        return new Block(file, size, crc32, new String(sha256, US_ASCII), deflatedSize);
    }

    /** What follows the deflated bytes in the file. */
    static byte[] trailer(long size, long crc32, byte[] sha256) {
        return ByteBuffer.allocate(TRAILER)
                .putLong(size)
                .putLong(crc32)
                .put(HexFormat.of().formatHex(sha256).getBytes(US_ASCII))
                .array();
    }

    /** The raw deflate stream. */
    public InputStream open() {
        return file.open(deflatedSize);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
