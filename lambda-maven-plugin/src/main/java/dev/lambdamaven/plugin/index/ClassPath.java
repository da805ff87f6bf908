package dev.lambdamaven.plugin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The class path of the function: the application's own classes before its dependencies. */
public final class ClassPath implements ClassSource, Closeable {

    private final Archive own;
    private final List<Archive> all;

    private ClassPath(Archive own, List<Archive> jars) {
        this.own = own;
        this.all = Stream.concat(Stream.of(own), jars.stream()).toList();
    }

    /** Opens the jars; to be closed. */
    public static ClassPath open(Path classes, List<Path> jars) {
        return new ClassPath(
                new Archive.Folder(classes),
                jars.stream().<Archive>flatMap(Archive.Jar::open).toList());
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        String entry = name + ".class";
        return all.stream()
                .map(archive -> archive.bytes(entry))
                .flatMap(Optional::stream)
                .findFirst();
    }

    List<Archive> archives() {
        return all;
    }

    boolean isOwn(Archive archive) {
        return archive == own;
    }

    /** The names of the archives that hold this class. */
    List<String> holders(String name) {
        return all.stream()
                .filter(archive -> archive.bytes(name + ".class").isPresent())
                .map(Archive::name)
                .toList();
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
