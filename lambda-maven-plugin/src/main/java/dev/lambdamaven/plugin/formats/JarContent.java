package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.JarRules;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A dependency, read with the JDK's own {@link ZipFile}, which sees the same entries as a class loader would. */
record JarContent(Path path, ZipFile zip, ArchiveListing listing) implements Closeable {

    /**
     * Opens a jar.
     *
     * @param leftOut names of entries that are not in the listing
     * @throws LambdaException when it cannot be read, or has entries that no package may have
     */
    static JarContent open(Path path, Set<String> leftOut) {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw JarRules.broken(path, e);
        }
        boolean open = false;
        try {
            JarContent content = new JarContent(path, zip, listing(path, zip, leftOut));
            open = true;
            return content;
        } catch (IOException e) {
            throw JarRules.broken(path, e);
        } finally {
            if (!open) {
                closeQuietly(zip);
            }
        }
    }

    byte[] bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readAllBytes();
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            if (bytes.length != entry.getSize() || checksum.getValue() != entry.getCrc()) {
                throw new IOException("its bytes are not those that its size and checksum tell of");
            }
            return bytes;
        } catch (IOException e) {
            throw JarRules.broken(path, e).with("entry", name);
        }
    }

    private static ArchiveListing listing(Path path, ZipFile zip, Set<String> leftOut) throws IOException {
        List<ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory() && !leftOut.contains(entry.getName()))
                .map(ZipEntry::getName)
                .distinct()
                .sorted()
                .<ZipEntry>map(zip::getEntry)
                .toList();
        JarRules.check(path, files);
        List<ArchiveListing.Entry> entries = files.stream()
                .map(entry -> new ArchiveListing.Entry(entry.getName(), entry.getSize(), entry.getCrc()))
                .toList();
        return new ArchiveListing(path.getFileName().toString(), isMultiRelease(zip), entries);
    }

    private static boolean isMultiRelease(ZipFile zip) throws IOException {
        ZipEntry manifest = zip.getEntry(JarFile.MANIFEST_NAME);
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return "true".equalsIgnoreCase(new Manifest(in).getMainAttributes().getValue("Multi-Release"));
        }
    }

    private static void closeQuietly(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException unclosable) {
            // What is wrong with the jar is told already.
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
