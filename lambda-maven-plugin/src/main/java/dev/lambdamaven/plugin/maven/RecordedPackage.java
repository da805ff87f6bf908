package dev.lambdamaven.plugin.maven;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code package} has written down of the package that it built last.
 *
 * @param lambdaDirectory {@code target/lambda}
 */
record RecordedPackage(Path lambdaDirectory) {

    /** As Lambda counts it; empty when nothing was built, or the record is damaged: then it is built again anyway. */
    Optional<String> codeSha256() {
        Path file = lambdaDirectory.resolve("package.json");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return JSON.std.mapFrom(Files.readString(file)).get("codeSha256") instanceof String sha
                    ? Optional.of(sha)
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
