package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Deflates what is written and leaves a {@link Block}: the raw stream, then sizes and digests of what went in. */
final class DeflatedStream extends OutputStream {

    /** Of 173 MB in 80 jars 6 makes 1.4 % less in 1.5 times the time. A block is deflated once and uploaded with every release. */
    private static final int LEVEL = 5;

    /** 2.7 % more in 0.8 of the time. Further down little is won: 2 makes 10 % more, and by then other work takes longest. */
    private static final int LARGE_LEVEL = 4;

    /** Where that time is long. The jars of small functions are smaller, and their cold starts wait for each byte. */
    private static final long LARGE = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final Deflater deflater;
    private final CRC32 crc32 = new CRC32();
    private final MessageDigest sha256 = Digests.sha256();
    private final byte[] buffer = new byte[BUFFER];

    /**
     * Deflates at one level.
     *
     * @param out stays open
     */
    DeflatedStream(OutputStream out, int level) {
        this.out = out;
        this.deflater = new Deflater(level, true);
    }

    /**
     * At which level a jar is deflated. It depends on the jar alone: two projects with one jar have one block of it.
     *
     * @param weight bytes of the jar as it was published
     */
    static int level(long weight) {
        return weight > LARGE ? LARGE_LEVEL : LEVEL;
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

        static final String FINGERPRINT = fingerprint(LEVEL) + fingerprint(LARGE_LEVEL);

        private static String fingerprint(int level) {
            StringBuilder text = new StringBuilder(SAMPLE);
            for (int i = 0; text.length() < SAMPLE; i = i * 31 + 7) {
                text.append(Integer.toString(i & 0xffff, 36)).append(i % 5 == 0 ? "java/lang/Object;" : "()V");
            }
            Deflater deflater = new Deflater(level, true);
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
