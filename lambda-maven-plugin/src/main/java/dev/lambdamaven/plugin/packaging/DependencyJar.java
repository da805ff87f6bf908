package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A dependency, repacked with its entries uncompressed so that the outer zip deflates across all of them. The entries keep their
 * bytes, so signatures and multi-release folders stay valid. It is read with the JDK's own {@link ZipFile}, which sees the
 * same entries as a class loader would, also where names are there twice.
 */
record DependencyJar(Path path, Set<String> leftOut) implements LibraryJar {

    DependencyJar {
        leftOut = Set.copyOf(leftOut);
    }

    DependencyJar(Path path) {
        this(path, Set.of());
    }

    /** The same jar without some of its entries. */
    DependencyJar without(Set<String> names) {
        return new DependencyJar(path, names);
    }

    @Override
    public List<InputFile> files() {
        return List.of(new InputFile(path.getFileName().toString(), path));
    }

    @Override
    public void writeTo(OutputStream out, LocalDateTime timestamp) throws IOException {
        try (ZipFile source = open()) {
            SortedMap<String, ZipEntry> entries = new TreeMap<>(StoredJar.NAMES);
            source.stream()
                    .filter(entry -> !leftOut.contains(entry.getName()))
                    .forEach(entry -> entries.put(entry.getName(), source.getEntry(entry.getName())));
            JarRules.check(path, entries.values());
            StoredJar jar = new StoredJar(out, timestamp);
            for (ZipEntry entry : entries.values()) {
                copy(source, entry, jar);
            }
            jar.finish();
        }
    }

    @Override
    public Optional<String> contentKey(ContentKeys keys) {
        try {
            String content = keys.of(path);
            return Optional.of(leftOut.isEmpty() ? content : content + " without " + new TreeSet<>(leftOut));
        } catch (IOException e) {
            throw JarRules.broken(path, e);
        }
    }

    @Override
    public long weight() {
        return path.toFile().length();
    }

    private void copy(ZipFile source, ZipEntry entry, StoredJar jar) throws IOException {
        if (entry.isDirectory()) {
            jar.addFolder(entry.getName());
            return;
        }
        try {
            jar.add(
                    entry.getName(),
                    new StoredJar.Size(entry.getSize(), entry.getCrc()),
                    () -> source.getInputStream(entry));
        } catch (StoredJar.SourceException e) {
            throw JarRules.broken(path, e.source()).with("entry", entry.getName());
        }
    }

    private ZipFile open() {
        try {
            return new ZipFile(path.toFile());
        } catch (IOException e) {
            throw JarRules.broken(path, e);
        }
    }
}
