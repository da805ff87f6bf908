package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * The application's own classes and resources as one jar. Folders get entries too, since Jersey and Spring find classes by asking
 * the class loader for a folder.
 */
record ClassesJar(Path classes, List<InputFile> files, SortedMap<String, byte[]> generated) implements LibraryJar {

    /** What Java puts for bytes of a file name that are no characters in the locale's encoding. */
    private static final char UNREADABLE = '\uFFFD';

    private static final long ORDINARY_FILE = 2048;

    private static final Set<String> OS_JUNK = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    ClassesJar {
        files = List.copyOf(files);
    }

    /** Lists the folder. */
    static ClassesJar of(Path classes) {
        List<InputFile> files = list(classes);
        if (files.stream().allMatch(file -> file.name().endsWith("/"))) {
            throw notCompiled(classes, "is empty");
        }
        return new ClassesJar(classes, files, new TreeMap<>());
    }

    /** The files and folders that would be in the jar, which may be none. */
    static List<InputFile> list(Path classes) {
        if (!Files.isDirectory(classes)) {
            throw notCompiled(classes, "does not exist");
        }
        try (Stream<Path> walk = Files.walk(classes, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(path -> !path.equals(classes) && !isJunk(path))
                    .map(path -> new InputFile(entryName(classes, path), path))
                    .sorted(Comparator.comparing(InputFile::name, StoredJar.NAMES))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(classes, e);
        }
    }

    /** The same jar with entries that lie in no folder, and the folders these need. */
    ClassesJar with(SortedMap<String, byte[]> entries) {
        return new ClassesJar(classes, files, entries);
    }

    /** The same jar without some of the project's files. */
    ClassesJar without(Set<String> names) {
        return new ClassesJar(
                classes,
                files.stream().filter(file -> !names.contains(file.name())).toList(),
                generated);
    }

    @Override
    public void writeTo(OutputStream out, LocalDateTime timestamp) throws IOException {
        StoredJar jar = new StoredJar(out, timestamp);
        for (Map.Entry<String, Optional<InputFile>> entry : entries().entrySet()) {
            byte[] made = generated.get(entry.getKey());
            if (made != null) {
                jar.add(entry.getKey(), sizeOf(made), () -> new ByteArrayInputStream(made));
            } else if (entry.getKey().endsWith("/")) {
                jar.addFolder(entry.getKey());
            } else {
                add(jar, entry.getValue().orElseThrow());
            }
        }
        jar.finish();
    }

    /** Each build has other classes, and deflating them is quick. */
    @Override
    public Optional<String> contentKey(ContentKeys keys) {
        return Optional.empty();
    }

    @Override
    public long weight() {
        return files.size() * ORDINARY_FILE;
    }

    /** The names in the order in which they are written, each with the file it is read from if there is one. */
    private SortedMap<String, Optional<InputFile>> entries() {
        SortedMap<String, Optional<InputFile>> entries = new TreeMap<>(StoredJar.NAMES);
        for (String name : generated.keySet()) {
            for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', end + 1)) {
                entries.put(name.substring(0, end + 1), Optional.empty());
            }
            entries.put(name, Optional.empty());
        }
        files.forEach(file -> entries.put(file.name(), Optional.of(file)));
        return entries;
    }

    private static StoredJar.Size sizeOf(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return new StoredJar.Size(content.length, checksum.getValue());
    }

    private static void add(StoredJar jar, InputFile file) throws IOException {
        try {
            jar.add(file.name(), sizeOf(file.path()), () -> Files.newInputStream(file.path()));
        } catch (StoredJar.SourceException e) {
            throw unreadable(file.path(), e.source());
        }
    }

    /** A first reading: an uncompressed entry states its checksum before its bytes. */
    private static StoredJar.Size sizeOf(Path file) {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new StoredJar.Size(bytes, in.getChecksum().getValue());
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String entryName(Path classes, Path path) {
        String name =
                classes.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        if (name.indexOf(UNREADABLE) >= 0) {
            throw LambdaException.of(
                    "The name of " + path + " cannot be read in the locale of this build.",
                    "Under another name nobody would find it in the jar. Build in a UTF-8 locale: LC_ALL=C.UTF-8 mvn package");
        }
        return Files.isDirectory(path) ? name + "/" : name;
    }

    private static boolean isJunk(Path path) {
        return OS_JUNK.contains(path.getFileName().toString());
    }

    static LambdaException notCompiled(Path classes, String what) {
        return LambdaException.of(
                "The project was not compiled: " + classes + " " + what + ".",
                "Run at least the package phase, which compiles first: mvn package");
    }

    /** Names the file that the file system names, which may lie below the path. */
    private static LambdaException unreadable(Path path, Exception failure) {
        Throwable wrapped = failure.getCause();
        Throwable cause = failure instanceof UncheckedIOException && wrapped != null ? wrapped : failure;
        Path file =
                cause instanceof FileSystemException below && below.getFile() != null ? Path.of(below.getFile()) : path;
        return LambdaException.of(
                        "The application's file " + file + " cannot be read.",
                        "Let the user who builds read it, or compile anew: mvn clean package")
                .with("cause", cause.toString())
                .causedBy(cause);
    }
}
