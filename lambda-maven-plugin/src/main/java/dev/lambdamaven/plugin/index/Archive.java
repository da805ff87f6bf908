package dev.lambdamaven.plugin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** One element of the class path. What cannot be read counts as absent, and as failed: the packager reads it too and refuses it with a reason. */
sealed interface Archive extends Closeable {

    /** As a reader knows it: the name of the jar, or {@code target/classes}. */
    String name();

    /** The names of the files in it, such as {@code com/acme/Items.class}. */
    List<String> entries();

    boolean has(String entry);

    Optional<byte[]> bytes(String entry);

    /** The classes in which a server would look for an application. */
    List<ScannedClass> types();

    /** The application's compiled classes. */
    record Folder(Path path, AtomicBoolean failed) implements Archive {

        @Override
        public String name() {
            return ClassPath.OWN;
        }

        @Override
        public List<String> entries() {
            try (Stream<Path> walk = Files.walk(path, FileVisitOption.FOLLOW_LINKS)) {
                return walk.filter(Files::isRegularFile)
                        .map(file -> path.relativize(file).toString().replace('\\', '/'))
                        .sorted()
                        .toList();
            } catch (IOException | java.io.UncheckedIOException e) {
                failed.set(true);
                return List.of();
            }
        }

        @Override
        public boolean has(String entry) {
            try {
                return Files.isRegularFile(path.resolve(entry));
            } catch (InvalidPathException e) {
                return false;
            }
        }

        @Override
        public Optional<byte[]> bytes(String entry) {
            try {
                return has(entry) ? Optional.of(Files.readAllBytes(path.resolve(entry))) : Optional.empty();
            } catch (IOException e) {
                failed.set(true);
                return Optional.empty();
            }
        }

        @Override
        public List<ScannedClass> types() {
            return ArchiveScan.own(this);
        }

        @Override
        public void close() {
            // Nothing is held open.
        }
    }

    /**
     * A dependency. Of one that was scanned before, what was found is known, and it is opened only for a file of a folder that it
     * has. Safe for one thread.
     */
    final class Jar implements Archive {

        private final Path path;
        private final ScanMemory memory;
        private final AtomicBoolean failed;
        private boolean asked;
        private @Nullable JarFacts facts;
        private boolean opened;
        private @Nullable ZipFile zip;
        private Consumer<byte[]> writer = found -> {};

        Jar(Path path, ScanMemory memory, AtomicBoolean failed) {
            this.path = path;
            this.memory = memory;
            this.failed = failed;
        }

        @Override
        public String name() {
            return path.getFileName().toString();
        }

        @Override
        public List<String> entries() {
            return zip().stream()
                    .flatMap(ZipFile::stream)
                    .map(ZipEntry::getName)
                    .filter(entry -> !entry.endsWith("/"))
                    .toList();
        }

        @Override
        public boolean has(String entry) {
            return mayHave(entry)
                    && zip().filter(file -> file.getEntry(entry) != null).isPresent();
        }

        @Override
        public Optional<byte[]> bytes(String entry) {
            return mayHave(entry) ? zip().flatMap(file -> bytes(file, entry)) : Optional.empty();
        }

        @Override
        public List<ScannedClass> types() {
            if (remembered().isEmpty()) {
                memory.await(path);
                asked = false;
            }
            return remembered().orElseGet(this::scanned).types();
        }

        private boolean mayHave(String entry) {
            return remembered().map(known -> known.mayHave(entry)).orElse(true);
        }

        private Optional<JarFacts> remembered() {
            if (!asked) {
                asked = true;
                facts = memory.read(path).flatMap(JarFacts::read).orElse(null);
            }
            return Optional.ofNullable(facts);
        }

        private JarFacts scanned() {
            List<String> entries = entries();
            JarFacts found = JarFacts.of(entries, ArchiveScan.dependency(this, entries));
            zip().flatMap(read -> found.bytes()).ifPresent(writer);
            facts = found;
            return found;
        }

        private Optional<ZipFile> zip() {
            if (!opened) {
                opened = true;
                writer = memory.writer(path);
                try {
                    zip = new ZipFile(path.toFile());
                } catch (IOException e) {
                    failed.set(true);
                }
            }
            return Optional.ofNullable(zip);
        }

        private Optional<byte[]> bytes(ZipFile zip, String name) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null || !JarLook.isRead(entry.getSize())) {
                return Optional.empty();
            }
            // In one piece from the beginning: the directory of a zip says each size.
            byte[] bytes = new byte[(int) entry.getSize()];
            try (InputStream in = zip.getInputStream(entry)) {
                int read = in.readNBytes(bytes, 0, bytes.length);
                return Optional.of(read == bytes.length ? bytes : java.util.Arrays.copyOf(bytes, read));
            } catch (IOException e) {
                failed.set(true);
                return Optional.empty();
            }
        }

        @Override
        public void close() throws IOException {
            ZipFile held = zip;
            if (held != null) {
                held.close();
            }
        }
    }
}
