package dev.lambdamaven.plugin.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Writes a deflated jar: one time for all entries, readable by everybody as Lambda needs it. */
final class JarOut implements Closeable {

    private static final int FOLDER_0755 = 040755;
    private static final int FILE_0644 = 0100644;
    private static final int DEFLATE_LEVEL = 6;

    private final ZipArchiveOutputStream zip;
    private final LocalDateTime timestamp;
    private final MessageDigest content = sha256();

    JarOut(Path file, LocalDateTime timestamp) throws IOException {
        this.zip = new ZipArchiveOutputStream(file);
        this.timestamp = timestamp;
        zip.setLevel(DEFLATE_LEVEL);
        // Sizes are known beforehand, so only more than 65,535 entries bring Zip64 in.
        zip.setUseZip64(Zip64Mode.AsNeeded);
    }

    /** The manifest, which JarInputStream takes only when nothing but its folder comes before it. */
    Packed manifest(byte[] bytes) throws IOException {
        put("META-INF/", FOLDER_0755, new byte[0]);
        return add("META-INF/MANIFEST.MF", bytes);
    }

    /** The folders of all files, since Jersey and Spring find classes by asking the class loader for a folder. */
    void folders(Set<String> files) throws IOException {
        Set<String> folders = new TreeSet<>();
        for (String file : files) {
            for (int end = file.indexOf('/'); end >= 0; end = file.indexOf('/', end + 1)) {
                folders.add(file.substring(0, end + 1));
            }
        }
        folders.remove("META-INF/");
        for (String folder : folders) {
            put(folder, FOLDER_0755, new byte[0]);
        }
    }

    Packed add(String name, byte[] bytes) throws IOException {
        ZipArchiveEntry entry = put(name, FILE_0644, bytes);
        String digest = HexFormat.of().formatHex(sha256().digest(bytes));
        content.update((name + '\0' + Integer.toOctalString(FILE_0644) + '\0' + digest + '\n').getBytes(UTF_8));
        return new Packed(bytes.length, entry.getCompressedSize());
    }

    /** Hex, over what was added so far; may be asked once. */
    String contentDigest() {
        return HexFormat.of().formatHex(content.digest());
    }

    private ZipArchiveEntry put(String name, int mode, byte[] bytes) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(timestamp);
        entry.setUnixMode(mode);
        entry.setSize(bytes.length);
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
        return entry;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Bytes of one entry before and after they were deflated. */
    record Packed(long size, long packedSize) {}

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
