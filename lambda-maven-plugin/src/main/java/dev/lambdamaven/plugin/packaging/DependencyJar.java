package dev.lambdamaven.plugin.packaging;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A dependency, repacked with its entries uncompressed so that the outer zip deflates across all of them. The entries keep their
 * bytes, so signatures and multi-release folders stay valid. It is read with the JDK's own {@link ZipFile}, which sees the
 * same entries as a class loader would, also where names are there twice.
 *
 * @param watcher who sees what is read
 */
record DependencyJar(Path path, Set<String> leftOut, JarWatcher watcher) implements LibraryJar {

    /** Larger files are inflated once more for whoever watches, since they would not all fit into memory. */
    private static final int HELD = 1 << 20;

    DependencyJar {
        leftOut = Set.copyOf(leftOut);
    }

    DependencyJar(Path path) {
        this(path, Set.of(), JarWatcher.NONE);
    }

    /** The same jar without some of its entries. */
    DependencyJar without(Set<String> names) {
        return new DependencyJar(path, names, watcher);
    }

    /** The same jar, which shows itself while it is read. */
    DependencyJar shownTo(JarWatcher other) {
        return new DependencyJar(path, leftOut, other);
    }

    @Override
    public List<InputFile> files() {
        return List.of(new InputFile(path.getFileName().toString(), path));
    }

    @Override
    public void writeTo(OutputStream out, LocalDateTime timestamp) throws IOException {
        try (ZipFile source = open()) {
            List<String> names = source.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !leftOut.contains(name))
                    .sorted(StoredJar.NAMES)
                    .toList();
            List<ZipEntry> entries =
                    names.stream().distinct().map(source::getEntry).toList();
            Set<String> twice = names.size() == entries.size() ? Set.of() : twice(names);
            JarRules.check(path, entries);
            StoredJar jar = new StoredJar(out, timestamp);
            for (ZipEntry entry : entries) {
                copy(source, entry, jar, twice.contains(entry.getName()) ? JarWatcher.NONE : watcher);
            }
            jar.finish();
            showAgain(source, twice);
        }
    }

    private static Set<String> twice(List<String> sorted) {
        Set<String> twice = new HashSet<>();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                twice.add(sorted.get(i));
            }
        }
        return twice;
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

    private void copy(ZipFile source, ZipEntry entry, StoredJar jar, JarWatcher shown) throws IOException {
        if (entry.isDirectory()) {
            jar.addFolder(entry.getName());
            shown.folder(entry);
            return;
        }
        StoredJar.Source opened = () -> source.getInputStream(entry);
        Captured captured = new Captured(opened, shown != JarWatcher.NONE && isHeld(entry) ? (int) entry.getSize() : 0);
        try {
            jar.add(entry.getName(), new StoredJar.Size(entry.getSize(), entry.getCrc()), captured);
        } catch (StoredJar.SourceException e) {
            throw JarRules.broken(path, e.source()).with("entry", entry.getName());
        }
        if (shown != JarWatcher.NONE) {
            show(entry, isHeld(entry) ? captured::again : opened::open, shown);
        }
    }

    private static boolean isHeld(ZipEntry entry) {
        return entry.getSize() <= HELD;
    }

    /** Whoever finds entries by their names gets one of two; whoever watches wants to know of both. */
    private void showAgain(ZipFile source, Set<String> names) {
        source.stream()
                .filter(entry -> names.contains(entry.getName()))
                .forEach(entry -> show(entry, () -> source.getInputStream(entry), watcher));
    }

    private void show(ZipEntry entry, JarWatcher.Bytes bytes, JarWatcher shown) {
        try {
            if (entry.isDirectory()) {
                shown.folder(entry);
            } else {
                shown.file(entry, bytes);
            }
        } catch (IOException e) {
            throw JarRules.broken(path, e).with("entry", entry.getName());
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
