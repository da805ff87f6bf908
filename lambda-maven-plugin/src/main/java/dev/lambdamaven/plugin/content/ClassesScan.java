package dev.lambdamaven.plugin.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Reads the facts of the project's own classes and resources. What cannot be read is left to the packager, which refuses it. */
final class ClassesScan {

    private ClassesScan() {}

    /** Checksums are left out; {@link #checksum} knows them. */
    static JarFacts of(Path classes, BuildSecrets known) {
        EntryScan scan = EntryScan.ofOwn(known);
        try (Stream<Path> walk = Files.walk(classes, FileVisitOption.FOLLOW_LINKS)) {
            List<Path> paths =
                    walk.filter(path -> !path.equals(classes)).sorted().toList();
            for (Path path : paths) {
                if (Files.isDirectory(path)) {
                    scan.folder(name(classes, path) + "/");
                } else {
                    read(path, name(classes, path), scan);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return JarFacts.NOTHING;
        }
        return scan.facts(false);
    }

    private static void read(Path file, String name, EntryScan scan) {
        try (InputStream in = Files.newInputStream(file)) {
            scan.file(name, Files.size(file), 0, in);
        } catch (IOException e) {
            // The packager reads it too, and says why it cannot.
        }
    }

    /** The same file with its checksum. */
    static JarFacts.Entry checksum(Path classes, JarFacts.Entry entry) {
        try (CheckedInputStream in =
                new CheckedInputStream(Files.newInputStream(classes.resolve(entry.name())), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return new JarFacts.Entry(
                    entry.name(), entry.size(), (int) in.getChecksum().getValue(), entry.major());
        } catch (IOException e) {
            return entry;
        }
    }

    private static String name(Path classes, Path file) {
        return classes.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
