package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.zip.CRC32;

/** Writes a jar whose entries are not compressed, so that the zip around it can deflate it as one block. */
final class StoredJar {

    /** The manifest comes first, where {@link java.util.jar.JarInputStream} looks for it; all else by name. */
    static final Comparator<String> NAMES = StoredJar::compare;

    private static final String META_INF = "META-INF/";

    private static final int BUFFER = 1 << 16;

    private final ZipWriter zip;
    private final CRC32 crc32 = new CRC32();
    private final byte[] buffer = new byte[BUFFER];

    /** {@code out} stays open. */
    StoredJar(OutputStream out, LocalDateTime timestamp) {
        this.zip = new ZipWriter(out, timestamp);
    }

    void addFolder(String name) throws IOException {
        zip.entry(ZipWriter.Header.stored(name, 0, 0));
    }

    /** Copies one entry; its bytes must have the given size and checksum. */
    void add(String name, Size size, Source source) throws IOException {
        try (InputStream in = open(source)) {
            zip.entry(ZipWriter.Header.stored(name, size.crc32(), size.bytes()));
            crc32.reset();
            long bytes = 0;
            for (int read = read(in); read >= 0 && bytes <= size.bytes(); read = read(in)) {
                zip.write(buffer, read);
                crc32.update(buffer, 0, read);
                bytes += read;
            }
            if (bytes != size.bytes() || crc32.getValue() != size.crc32()) {
                throw new SourceException(
                        new IOException("its bytes are not those that its size and checksum tell of"));
            }
        }
    }

    void finish() throws IOException {
        zip.finish();
    }

    private static InputStream open(Source source) throws SourceException {
        try {
            return source.open();
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private int read(InputStream in) throws SourceException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new SourceException(e);
        }
    }

    private static int compare(String one, String other) {
        int ranks = one.startsWith(META_INF) || other.startsWith(META_INF) ? rank(one) - rank(other) : 0;
        return ranks == 0 ? one.compareTo(other) : ranks;
    }

    private static int rank(String name) {
        return switch (name) {
            case META_INF -> 0;
            case "META-INF/MANIFEST.MF" -> 1;
            default -> 2;
        };
    }

    /** What the header of an uncompressed entry states before its bytes. */
    record Size(long bytes, long crc32) {}

    /** Opens the bytes of one entry. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    /** The fault lies in what is read, not in what is written. */
    static final class SourceException extends IOException {
        private final IOException source;

        SourceException(IOException source) {
            super(source.getMessage(), source);
            this.source = source;
        }

        IOException source() {
            return source;
        }
    }
}
