package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the outer zip: deflated entries in the order of their names, one time, readable by everybody as Lambda needs it. */
public final class PackageZip {

    private static final int REGULAR_FILE_0644 = 0100644;
    private static final int BUFFER = 1 << 16;

    private PackageZip() {}

    /**
     * Writes a zip of repacked jars, replacing {@code file}.
     *
     * @param jars by the name of their entry
     * @throws dev.lambdamaven.plugin.LambdaException when a jar cannot be read
     * @throws IOException when the zip cannot be written
     */
    static Written write(
            Path file, SortedMap<String, ? extends LibraryJar> jars, LocalDateTime timestamp, CacheFolder cache)
            throws IOException {
        BlockMaker maker = new BlockMaker(timestamp, cache, file.resolveSibling(""));
        try (Blocks blocks = Blocks.of(jars, maker)) {
            return write(file, new TreeSet<>(jars.keySet()), blocks, timestamp);
        }
    }

    /**
     * Writes a zip, replacing {@code file}.
     *
     * @param names of the entries
     * @param blocks asked for each entry in turn; may take its time, and keeps what it gave
     * @param timestamp the time of every entry
     */
    public static Written write(Path file, SortedSet<String> names, Source blocks, LocalDateTime timestamp)
            throws IOException {
        MessageDigest code = Digests.sha256();
        List<Entry> entries = new ArrayList<>();
        try (OutputStream out =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), code), BUFFER)) {
            ZipWriter zip = new ZipWriter(out, timestamp);
            byte[] buffer = new byte[BUFFER];
            for (String name : names) {
                Block block = blocks.block(name);
                zip.entry(new ZipWriter.Header(
                        name, true, block.crc32(), block.deflatedSize(), block.size(), REGULAR_FILE_0644));
                InputStream in = block.open();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    zip.write(buffer, read);
                }
                entries.add(new Entry(name, block.size(), block.deflatedSize(), block.sha256()));
            }
            zip.finish();
        }
        return new Written(Files.size(file), Digests.base64(code.digest()), List.copyOf(entries));
    }

    /** Gives the block of each entry. */
    @FunctionalInterface
    public interface Source {
        Block block(String name) throws IOException;
    }

    /**
     * One entry that was written.
     *
     * @param size bytes before they were deflated
     * @param sha256 hex, of these bytes
     */
    public record Entry(String name, long size, long deflatedSize, String sha256) {}

    /**
     * What is known after writing.
     *
     * @param size bytes of the zip
     * @param codeSha256 base64, of the zip
     */
    public record Written(long size, String codeSha256, List<Entry> entries) {

        /** Bytes of all entries before they were deflated. */
        public long unzippedSize() {
            return entries.stream().mapToLong(Entry::size).sum();
        }

        /** Hex SHA-256 over names, modes and bytes of the entries, which no zlib has touched. */
        public String contentDigest() {
            MessageDigest content = Digests.sha256();
            for (Entry entry : entries) {
                String line = entry.name() + '\0' + Integer.toOctalString(REGULAR_FILE_0644) + '\0' + entry.sha256();
                content.update((line + '\n').getBytes(UTF_8));
            }
            return Digests.hex(content.digest());
        }
    }
}
