package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Tells cheaply whether anything changed since the last build: names, sizes and times of the inputs, and the settings. */
final class Fingerprint {

    /** Raised whenever the same inputs come to give other bytes. */
    private static final String LAYOUT = "2";

    private Fingerprint() {}

    static String of(LocalDateTime timestamp, List<String> settings, SortedMap<String, LibraryJar> jars) {
        MessageDigest digest = Digests.sha256();
        add(digest, LAYOUT, timestamp.toString());
        for (String setting : settings) {
            add(digest, "setting", setting);
        }
        for (Map.Entry<String, LibraryJar> jar : jars.entrySet()) {
            add(digest, "jar", jar.getKey());
            for (LibraryJar.InputFile file : jar.getValue().files()) {
                add(digest, file.name(), state(file.path()));
            }
        }
        return Digests.hex(digest.digest());
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory() ? "" : attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            if (Files.isSymbolicLink(file)) {
                throw LambdaException.of(
                                "The application's file " + file + " is a link to nothing.",
                                "Remove the link, or compile anew: mvn clean package")
                        .with("cause", e.toString())
                        .causedBy(e);
            }
            throw LambdaException.of(
                            "File " + file + " vanished while the deployment package was built.",
                            "Let one build at a time use this folder, then run again: mvn package")
                    .with("cause", e.toString())
                    .causedBy(e);
        }
    }

    private static void add(MessageDigest digest, String name, String value) {
        digest.update((name + '\0' + value + '\0').getBytes(UTF_8));
    }
}
