package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.LambdaException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A dependency, read with the JDK's own {@link ZipFile}, which sees the same entries as a class loader would. */
record JarContent(Path path, ZipFile zip, ArchiveListing listing) implements Closeable {

    static JarContent open(Path path) {
        try {
            ZipFile zip = new ZipFile(path.toFile());
            return new JarContent(path, zip, listing(path, zip));
        } catch (IOException e) {
            throw Archives.unreadable(path, e);
        }
    }

    byte[] bytes(String name) {
        try (InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw Archives.unreadable(path, e).with("entry", name);
        }
    }

    private static ArchiveListing listing(Path path, ZipFile zip) throws IOException {
        List<ArchiveListing.Entry> entries = zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .distinct()
                .sorted()
                .map(name -> entry(path, zip.getEntry(name)))
                .toList();
        return new ArchiveListing(path.getFileName().toString(), isMultiRelease(zip), entries);
    }

    private static ArchiveListing.Entry entry(Path path, ZipEntry entry) {
        String name = entry.getName();
        if (name.startsWith("/")
                || name.contains("\\")
                || List.of(name.split("/")).contains("..")) {
            throw LambdaException.of(
                            "Dependency " + path.getFileName() + " has an entry outside of itself: " + name + ".",
                            "Use another version of it, or keep it whole: -Dlambda.format=zip")
                    .with("file", path.toString());
        }
        return new ArchiveListing.Entry(name, entry.getSize(), entry.getCrc());
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

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
