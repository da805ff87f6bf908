package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflates what is written and leaves a {@link Block}: the raw stream, then sizes and digests of what went in. */
final class DeflatedStream extends OutputStream {

    /**
     * Of 166 MB in 80 jars 6 makes 1.4 % less in 1.4 times the time, and 4 makes 2.7 % more in 0.7 of it. A block is deflated once
     * and uploaded with every release.
     */
    static final int LEVEL = 5;

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Deflater deflater;
    private final CRC32 crc32 = new CRC32();
    private final MessageDigest sha256 = Digests.sha256();
    private final byte[] buffer = new byte[BUFFER];

    /** {@code out} stays open. */
    DeflatedStream(OutputStream out) {
        this(out, LEVEL);
    }

    DeflatedStream(OutputStream out, int level) {
        this.out = out;
        this.deflater = new Deflater(level, true);
    }

    /** Tells zlibs apart that deflate the same bytes differently, by what they make of a sample. */
    static String zlib() {
        return Zlib.FINGERPRINT;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        crc32.update(bytes, offset, length);
        sha256.update(bytes, offset, length);
        deflater.setInput(bytes, offset, length);
        while (!deflater.needsInput()) {
            drain();
        }
    }

    /** Ends the stream; nothing may be written after it. */
    void finish() throws IOException {
        deflater.finish();
        while (!deflater.finished()) {
            drain();
        }
        out.write(Block.trailer(deflater.getBytesRead(), crc32.getValue(), sha256.digest()));
    }

    /** Frees what the deflater holds outside the heap. */
    @Override
    public void close() {
        deflater.end();
    }

    private void drain() throws IOException {
        int length = deflater.deflate(buffer);
        out.write(buffer, 0, length);
    }

    /** Apart, since it is needed only where blocks are made or looked for. */
    private static final class Zlib {

        private static final int SAMPLE = 1 << 15;

        static final String FINGERPRINT = fingerprint();

        private static String fingerprint() {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int i = 0; text.length() < SAMPLE; i = i * 31 + 7) {
                text.append(Integer.toString(i & 0xffff, 36)).append(i % 5 == 0 ? "java/lang/Object;" : "()V");
            }
            Deflater deflater = new Deflater(LEVEL, true);
            try {
                deflater.setInput(text.toString().getBytes(US_ASCII));
                deflater.finish();
                byte[] deflated = new byte[2 * SAMPLE];
                MessageDigest digest = Digests.sha256();
                digest.update(deflated, 0, deflater.deflate(deflated));
                return Digests.hex(digest.digest());
            } finally {
                deflater.end();
            }
        }
    }
}
