package dev.lambdamaven.plugin.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** What POM files say, in one number: by content, since a check-out gives them new times. */
final class PomDigest {

    private PomDigest() {}

    static String of(List<Path> poms) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path pom : poms) {
                digest.update(Files.readAllBytes(pom));
                digest.update("\0".getBytes(UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unreadable) {
            throw LambdaException.of("A POM cannot be read: " + unreadable, "Let the user who runs the tests read it.")
                    .causedBy(unreadable);
        }
    }
}
