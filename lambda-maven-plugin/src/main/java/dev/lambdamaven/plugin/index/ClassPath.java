package dev.lambdamaven.plugin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The class path of the function: the application's own classes before its dependencies. All that bytecode is asked goes through
 * one object, so that each jar is opened once at most. To be used by one thread.
 */
public final class ClassPath implements ClassSource, Closeable {

    /** How {@link #holdersOf} names the application's own classes. */
    public static final String OWN = "target/classes";

    private static final String CLASS = ".class";

    private final Archive own;
    private final List<Archive> all;
    private final AtomicBoolean failed;

    private ClassPath(Archive own, List<Archive> jars, AtomicBoolean failed) {
        this.failed = failed;
        this.own = own;
        this.all = Stream.concat(Stream.of(own), jars.stream()).toList();
    }

    /** As {@link #open(Path, List, ScanMemory)}, remembering nothing. */
    public static ClassPath open(Path classes, List<Path> jars) {
        return open(classes, jars, ScanMemory.NONE);
    }

    /**
     * Opens nothing yet; to be closed.
     *
     * @param memory what was found in these jars before
     */
    public static ClassPath open(Path classes, List<Path> jars, ScanMemory memory) {
        AtomicBoolean failed = new AtomicBoolean();
        return new ClassPath(
                new Archive.Folder(classes, failed),
                jars.stream()
                        .<Archive>map(jar -> new Archive.Jar(jar, memory, failed))
                        .toList(),
                failed);
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        return file(name + CLASS);
    }

    /** The content of the first file of that name, such as {@code META-INF/MANIFEST.MF}. */
    public Optional<byte[]> file(String entry) {
        return all.stream()
                .map(archive -> archive.bytes(entry))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of the archives that have this file; {@link #OWN} for the application's. */
    public List<String> holdersOf(String entry) {
        return all.stream()
                .filter(archive -> archive.has(entry))
                .map(Archive::name)
                .toList();
    }

    /** The internal names of the application's own classes, and of those in each jar that has one of these. */
    public List<String> classesAround(List<String> names) {
        return all.stream()
                .filter(archive -> isOwn(archive) || names.stream().anyMatch(name -> archive.has(name + CLASS)))
                .flatMap(archive -> archive.entries().stream())
                .filter(entry -> entry.endsWith(CLASS) && !entry.startsWith("META-INF/"))
                .map(entry -> entry.substring(0, entry.length() - CLASS.length()))
                .toList();
    }

    /** The names of all classes as they are written in Java code, with {@code $} before nested ones. */
    public Stream<String> classNames() {
        return all.stream()
                .flatMap(archive -> archive.entries().stream())
                .filter(entry -> entry.endsWith(CLASS) && !entry.startsWith("META-INF/"))
                .map(entry ->
                        entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'));
    }

    /** Whether nothing that is there counted as absent so far because it could not be read. */
    public boolean isWhole() {
        return !failed.get();
    }

    List<Archive> archives() {
        return all;
    }

    boolean isOwn(Archive archive) {
        return archive == own;
    }

    /** The names of the archives that hold this class. */
    List<String> holders(String name) {
        return holdersOf(name + CLASS);
    }

    @Override
    public void close() {
        for (Archive archive : all) {
            try {
                archive.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
