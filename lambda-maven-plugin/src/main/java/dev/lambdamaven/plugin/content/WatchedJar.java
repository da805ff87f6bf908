package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.JarWatcher;
import java.io.IOException;
import java.util.zip.ZipEntry;

/** Finds the facts of a dependency while somebody else reads it, and keeps them. */
final class WatchedJar implements JarWatcher {

    private final Element element;
    private final FactsOfJars facts;
    private final JarScan scan;
    private String key = "";
    private boolean whole = true;

    WatchedJar(Element element, FactsOfJars facts) {
        this.element = element;
        this.facts = facts;
        this.scan = new JarScan(element);
        try {
            this.key = facts.key(element);
        } catch (IOException e) {
            whole = false;
        }
    }

    @Override
    public void folder(ZipEntry folder) {
        scan.folder(folder);
    }

    /** What fails here does so again when the facts are wanted, and matters only then. */
    @Override
    public void file(ZipEntry file, Bytes bytes) {
        try {
            scan.file(file, bytes);
        } catch (IOException e) {
            whole = false;
        }
    }

    @Override
    public void end() {
        if (whole) {
            facts.keep(element, key, scan.facts());
        }
    }
}
