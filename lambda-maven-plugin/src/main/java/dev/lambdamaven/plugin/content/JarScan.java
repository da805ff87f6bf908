package dev.lambdamaven.plugin.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the facts of a dependency, in one pass and in the memory of one entry's first bytes. */
final class JarScan {

    private JarScan() {}

    /** @throws IOException when it is no readable jar, which the packager says better */
    static JarFacts of(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            EntryScan scan = EntryScan.ofDependency();
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.isDirectory()) {
                    scan.folder(entry.getName());
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        scan.file(entry.getName(), entry.getSize(), (int) entry.getCrc(), in);
                    }
                }
            }
            return scan.facts(isMultiRelease(zip));
        }
    }

    private static boolean isMultiRelease(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return "true"
                    .equalsIgnoreCase(new Manifest(in).getMainAttributes().getValue(Attributes.Name.MULTI_RELEASE));
        }
    }
}
