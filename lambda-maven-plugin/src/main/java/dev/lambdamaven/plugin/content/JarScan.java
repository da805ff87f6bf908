package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.JarWatcher;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the facts of a dependency, in one pass and in the memory of one entry's first bytes. */
final class JarScan {

    private final EntryScan entries;
    private boolean multiRelease;

    /** Begins with a jar of which nothing was seen. */
    JarScan(Element element) {
        this.entries = EntryScan.ofDependency(element.own());
    }

    /** @throws IOException when it is no readable jar, which the packager says better */
    static JarFacts of(Element element) throws IOException {
        try (ZipFile zip = new ZipFile(element.file().toFile())) {
            JarScan scan = new JarScan(element);
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.isDirectory()) {
                    scan.folder(entry);
                } else {
                    scan.file(entry, () -> zip.getInputStream(entry));
                }
            }
            return scan.facts();
        }
    }

    void folder(ZipEntry folder) {
        entries.folder(folder.getName());
    }

    void file(ZipEntry file, JarWatcher.Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            entries.file(file.getName(), file.getSize(), (int) file.getCrc(), in);
        }
        if (file.getName().equals(JarFile.MANIFEST_NAME)) {
            try (InputStream in = bytes.open()) {
                multiRelease = "true"
                        .equalsIgnoreCase(new Manifest(in).getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
            }
        }
    }

    /** What was seen, by the names of the entries. */
    JarFacts facts() {
        return entries.facts(multiRelease).byName();
    }
}
