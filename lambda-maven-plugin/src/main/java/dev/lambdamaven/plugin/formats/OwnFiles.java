package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Generated;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The application's own classes and what was generated for it; a file of the project wins, as in the zip of jars. */
record OwnFiles(SortedMap<String, byte[]> files, ArchiveListing listing) {

    private static final Set<String> OS_JUNK = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    static OwnFiles list(Path classes, Generated generated) {
        SortedMap<String, byte[]> files = new TreeMap<>(generated.entries());
        Set<String> leftOut = generated.leftOut().of(classes);
        try (Stream<Path> walk = Files.walk(classes, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/");
                if (!OS_JUNK.contains(path.getFileName().toString()) && !leftOut.contains(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw LambdaException.of(
                            "The application's file " + e.getMessage() + " cannot be read.",
                            "Let the user who builds read it, or compile anew: mvn clean package")
                    .with("cause", e.toString())
                    .causedBy(e);
        }
        List<ArchiveListing.Entry> entries = new ArrayList<>();
        files.forEach((name, content) -> entries.add(new ArchiveListing.Entry(name, content.length, crc32(content))));
        return new OwnFiles(files, new ArchiveListing("target/classes", false, entries));
    }

    byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private static long crc32(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }
}
