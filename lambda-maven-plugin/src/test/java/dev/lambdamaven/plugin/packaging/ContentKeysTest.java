package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentKeysTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    private ContentKeys keys() {
        return CacheFolder.at(folder.resolve("cache"), InstantSource.fixed(NOON), line -> {})
                .contentKeys();
    }

    private Path file(String content, Instant time) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jar"), content);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return file;
    }

    private static String sha256(String content) {
        return Digests.hex(Digests.sha256().digest(content.getBytes(UTF_8)));
    }

    @Test
    void hashesAFileOnceWhileItKeepsItsSizeAndTime() throws IOException {
        Instant before = NOON.minusSeconds(60);
        assertThat(keys().of(file("one", before))).isEqualTo(sha256("one"));

        assertThat(keys().of(file("two", before))).isEqualTo(sha256("one"));
        assertThat(keys().of(file("three", before))).isEqualTo(sha256("three"));
        assertThat(keys().of(file("seven", before.plusNanos(1000)))).isEqualTo(sha256("seven"));
    }

    @Test
    void hashesAFileAgainThatWasWrittenJustNow() throws IOException {
        ContentKeys keys = keys();
        assertThat(keys.of(file("one", NOON.minusMillis(500)))).isEqualTo(sha256("one"));

        assertThat(keys.of(file("two", NOON.minusMillis(500)))).isEqualTo(sha256("two"));
        assertThat(keys.of(file("sixth", NOON.plusSeconds(90)))).isEqualTo(sha256("sixth"));
    }

    @Test
    void recallsFilesTogetherThatAreAsBefore() throws IOException {
        Path jar = file("one", NOON.minusSeconds(60));
        keys().ofAll(List.of(jar));
        file("two", NOON.minusSeconds(60));
        try (Stream<Path> entries = Files.list(folder.resolve("cache/v1/keys"))) {
            for (Path entry : entries.toList()) {
                Files.delete(entry);
            }
        }

        ContentKeys recalling = keys();
        recalling.recall(List.of(jar));
        assertThat(recalling.of(jar)).isEqualTo(sha256("one"));
        assertThat(recalling.of(file("three", NOON.minusSeconds(60)))).isEqualTo(sha256("three"));
        assertThat(recalling.ofAll(List.of(jar))).containsExactly(sha256("three"));
        recalling.recall(List.of(file("sixth", NOON.minusSeconds(50))));
        assertThat(recalling.of(jar)).isEqualTo(sha256("sixth"));
    }

    @Test
    void worksWithoutAFolder() throws IOException {
        assertThat(CacheFolder.none().contentKeys().of(file("one", NOON.minusSeconds(60))))
                .isEqualTo(sha256("one"));
    }
}
