package dev.lambdamaven.plugin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One element of the class path. What cannot be read counts as absent: the packager reads it too and refuses it with a reason. */
sealed interface Archive extends Closeable {

    /** As a reader knows it: the name of the jar, or {@code target/classes}. */
    String name();

    /** The entries, such as {@code com/acme/Items.class}. */
    List<String> entries();

    Optional<byte[]> bytes(String entry);

    /** The application's compiled classes. */
    record Folder(Path path) implements Archive {

        @Override
        public String name() {
            return "target/classes";
        }

        @Override
        public List<String> entries() {
            try (Stream<Path> walk = Files.walk(path)) {
                return walk.filter(Files::isRegularFile)
                        .map(file -> path.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException | java.io.UncheckedIOException e) {
                return List.of();
            }
        }

        @Override
        public Optional<byte[]> bytes(String entry) {
            try {
                Path file = path.resolve(entry);
                return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            } catch (IOException | InvalidPathException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    /** A dependency. */
    record Jar(String name, ZipFile zip) implements Archive {

        static Stream<Jar> open(Path path) {
            try {
                return Stream.of(new Jar(path.getFileName().toString(), new ZipFile(path.toFile())));
            } catch (IOException e) {
                return Stream.empty();
            }
        }

        @Override
        public List<String> entries() {
            return zip.stream().map(ZipEntry::getName).toList();
        }

        @Override
        public Optional<byte[]> bytes(String entry) {
            ZipEntry found = zip.getEntry(entry);
            if (found == null) {
                return Optional.empty();
            }
            try (InputStream in = zip.getInputStream(found)) {
                return Optional.of(in.readAllBytes());
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
