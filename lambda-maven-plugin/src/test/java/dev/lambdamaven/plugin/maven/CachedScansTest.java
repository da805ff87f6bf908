package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.packaging.CacheFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedScansTest {

    private static final byte[] FACTS = "facts".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private CachedScans scans(String version) {
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(1)));
        return new CachedScans(CacheFolder.at(folder.resolve("cache"), later, notice -> {}), version);
    }

    @Test
    void findsAJarByItsContent() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "same");
        Path copy = Files.writeString(folder.resolve("copy.jar"), "same");
        Path other = Files.writeString(folder.resolve("other.jar"), "another");

        scans("1").write(jar, FACTS);

        assertThat(scans("1").read(jar)).contains(FACTS);
        assertThat(scans("1").read(copy)).contains(FACTS);
        assertThat(scans("1").read(other)).isEmpty();
        assertThat(scans("1").read(folder.resolve("missing.jar"))).isEmpty();
    }

    /** The second pair has one hash code. */
    @Test
    void readsNothingOfAnotherVersion() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "same");
        for (List<String> versions : List.of(List.of("1.0", "1.1"), List.of("1.Aa", "1.BB"))) {
            scans(versions.get(0)).write(jar, FACTS);

            assertThat(scans(versions.get(0)).read(jar)).contains(FACTS);
            assertThat(scans(versions.get(1)).read(jar)).isEmpty();
        }
    }

    @Test
    void takesADamagedEntryForNone() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "same");
        scans("1").write(jar, FACTS);
        try (Stream<Path> files = Files.walk(folder.resolve("cache"))) {
            for (Path entry : files.filter(file -> file.toString().contains("/scan/") && Files.isRegularFile(file))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(entry);
                bytes[2] ^= 1;
                Files.write(entry, bytes);
            }
        }

        assertThat(scans("1").read(jar)).isEmpty();
    }
}
