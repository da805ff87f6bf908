package dev.lambdamaven.plugin.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds classes by name, first in the compiled classes, then in the jars, without loading them. */
final class ClassLookup implements Closeable {

    private final Path classes;
    private final List<ZipFile> jars;
    private final Map<String, Optional<ClassFacts>> known = new HashMap<>();

    /** A jar that cannot be opened is left out: the {@link Packager} refuses it with a reason. */
    ClassLookup(Path classes, List<Path> jars) {
        this.classes = classes;
        this.jars = jars.stream().flatMap(ClassLookup::open).toList();
    }

    private static Stream<ZipFile> open(Path jar) {
        try {
            return Stream.of(new ZipFile(jar.toFile()));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** The application's own classes. One whose file does not lie where its name belongs cannot be loaded, so it is left out. */
    List<ClassFacts> ownClasses() {
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.startsWith("META-INF/"))
                    .map(file -> find(file.substring(0, file.length() - ".class".length())))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The class of that internal name; empty also for classes of the JDK. */
    Optional<ClassFacts> find(String name) {
        Optional<ClassFacts> facts = known.get(name);
        if (facts == null) {
            facts = bytecode(name + ".class")
                    .flatMap(ClassFacts::read)
                    .filter(found -> found.name().equals(name));
            known.put(name, facts);
        }
        return facts;
    }

    private Optional<byte[]> bytecode(String file) {
        try {
            Path own = classes.resolve(file);
            if (Files.isRegularFile(own)) {
                return Optional.of(Files.readAllBytes(own));
            }
            for (ZipFile jar : jars) {
                ZipEntry entry = jar.getEntry(file);
                if (entry != null) {
                    return Optional.of(readAll(jar, entry));
                }
            }
        } catch (IOException | InvalidPathException e) {
            // Not loadable from here either, which is the same answer as not being there.
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static byte[] readAll(ZipFile jar, ZipEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void close() {
        for (ZipFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
