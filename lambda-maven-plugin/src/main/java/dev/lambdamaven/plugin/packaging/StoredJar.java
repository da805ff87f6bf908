package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a jar whose entries are not compressed, so that the zip around it can deflate it as one block. */
final class StoredJar {

    /** The manifest comes first, where {@link java.util.jar.JarInputStream} looks for it; all else by name. */
    static final Comparator<String> NAMES =
            Comparator.comparingInt(StoredJar::rank).thenComparing(Comparator.naturalOrder());

    private static final int BUFFER = 1 << 16;

    private final ZipArchiveOutputStream zip;
    private final LocalDateTime timestamp;
    private final byte[] buffer = new byte[BUFFER];

    /** {@code out} stays open. */
    StoredJar(OutputStream out, LocalDateTime timestamp) {
        this.zip = new ZipArchiveOutputStream(out);
        this.timestamp = timestamp;
        zip.setMethod(ZipArchiveOutputStream.STORED);
    }

    void addFolder(String name) throws IOException {
        zip.putArchiveEntry(entry(name, new Size(0, 0)));
        zip.closeArchiveEntry();
    }

    /** Copies one entry; its bytes must have the given size and checksum. */
    void add(String name, Size size, Source source) throws IOException {
        try (InputStream in = open(source)) {
            zip.putArchiveEntry(entry(name, size));
            for (int read = read(in); read >= 0; read = read(in)) {
                zip.write(buffer, 0, read);
            }
            zip.closeArchiveEntry();
        } catch (ZipException e) {
            throw new SourceException(e);
        }
    }

    void finish() throws IOException {
        zip.finish();
    }

    private ZipArchiveEntry entry(String name, Size size) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(timestamp);
        entry.setSize(size.bytes());
        entry.setCrc(size.crc32());
        return entry;
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

    private static int rank(String name) {
        return switch (name) {
            case "META-INF/" -> 0;
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
        SourceException(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
