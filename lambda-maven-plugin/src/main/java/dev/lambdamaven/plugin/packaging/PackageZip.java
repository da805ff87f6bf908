package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes the outer zip: deflated entries in the order of their names, one time, readable by everybody as Lambda needs it. */
final class PackageZip {

    private static final int REGULAR_FILE_0644 = 0100644;
    private static final int DEFLATE_LEVEL = 6;
    private static final int BUFFER = 1 << 16;

    private PackageZip() {}

    /** Writes the jars to {@code file}, replacing it. */
    static Written write(Path file, SortedMap<String, LibraryJar> jars, LocalDateTime timestamp) throws IOException {
        MessageDigest content = Digests.sha256();
        long unzippedSize = 0;
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
            zip.setLevel(DEFLATE_LEVEL);
            // Lambda takes 250 MB unzipped; without Zip64 an entry carries no reserve field for larger sizes.
            zip.setUseZip64(Zip64Mode.Never);
            for (Map.Entry<String, LibraryJar> jar : jars.entrySet()) {
                ZipArchiveEntry entry = new ZipArchiveEntry(jar.getKey());
                entry.setTimeLocal(timestamp);
                entry.setUnixMode(REGULAR_FILE_0644);
                zip.putArchiveEntry(entry);
                EntryDigest digest = new EntryDigest(zip);
                OutputStream buffered = new BufferedOutputStream(digest, BUFFER);
                jar.getValue().writeTo(buffered, timestamp);
                buffered.flush();
                zip.closeArchiveEntry();
                unzippedSize += digest.size;
                content.update(digest.line(jar.getKey()).getBytes(UTF_8));
            }
        }
        return new Written(unzippedSize, Digests.hex(content.digest()));
    }

    /** What is known only after writing. */
    record Written(long unzippedSize, String contentDigest) {}

    /** Counts and digests the bytes of one entry before they are deflated; closing it leaves the zip open. */
    private static final class EntryDigest extends FilterOutputStream {

        private final MessageDigest digest;
        private long size;

        EntryDigest(OutputStream zip) {
            this(zip, Digests.sha256());
        }

        private EntryDigest(OutputStream zip, MessageDigest digest) {
            super(new DigestOutputStream(zip, digest));
            this.digest = digest;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }

        String line(String name) {
            return name + '\0' + Integer.toOctalString(REGULAR_FILE_0644) + '\0' + Digests.hex(digest.digest()) + '\n';
        }
    }
}
