package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> notices = new ArrayList<>();

    private CacheFolder cache() {
        return cacheAt(NOON);
    }

    private CacheFolder cacheAt(Instant now) {
        return CacheFolder.at(folder.resolve("cache"), InstantSource.fixed(now), notices::add);
    }

    private Path entry() {
        return folder.resolve("cache/v1/facts/k.entry");
    }

    @Test
    void findsWhatAnotherBuildKept() {
        cache().write("facts", "k", "content".getBytes(UTF_8));

        assertThat(cache().read("facts", "k")).hasValue("content".getBytes(UTF_8));
        assertThat(cache().read("facts", "other")).isEmpty();
        assertThat(cache().read("other", "k")).isEmpty();
    }

    @Test
    void handsOverWhatWasWrittenAndCopiesParts() throws IOException {
        byte[] large = "0123456789".repeat(20_000).getBytes(UTF_8);
        try (CachedFile entry = cache().put("facts", "k", to -> to.write(large)).orElseThrow()) {
            assertThat(entry.size()).isEqualTo(large.length);
            assertThat(entry.open(150_000).readAllBytes()).isEqualTo(Arrays.copyOf(large, 150_000));
            assertThat(entry.read(5, 150_000).array()).isEqualTo(Arrays.copyOfRange(large, 5, 150_005));
        }
    }

    @Test
    void readsToTheEndWhatSomebodyDeletes() throws IOException {
        cache().write("facts", "k", "content".getBytes(UTF_8));

        try (CachedFile entry = cache().find("facts", "k").orElseThrow()) {
            Files.delete(entry());
            assertThat(entry.read(0, 7).array()).isEqualTo("content".getBytes(UTF_8));
        }
    }

    @Test
    void writesOnWhenTheFolderIsEmptiedMeanwhile() throws IOException {
        cache().write("facts", "other", new byte[1]);

        try (CachedFile entry = cache().put("facts", "k", out -> {
                    try (Stream<Path> files = Files.list(entry().getParent())) {
                        for (Path file : files.toList()) {
                            Files.delete(file);
                        }
                    }
                    Files.delete(entry().getParent());
                    out.write(7);
                })
                .orElseThrow()) {
            assertThat(entry.read(0, 1).array()).containsExactly(7);
        }

        assertThat(notices).isEmpty();
        assertThat(cache().read("facts", "k")).isEmpty();
    }

    @Test
    void missesWhatWasCutOffOrDamagedAndDeletesIt() throws IOException {
        cache().write("facts", "k", "content".getBytes(UTF_8));
        byte[] whole = Files.readAllBytes(entry());
        for (int length = 0; length < whole.length; length++) {
            Files.write(entry(), Arrays.copyOf(whole, length));
            assertThat(cache().read("facts", "k")).isEmpty();
            assertThat(entry()).doesNotExist();
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 1;
            Files.write(entry(), damaged);
            assertThat(cache().read("facts", "k")).isEmpty();
        }
        Files.write(entry(), whole);
        assertThat(cache().read("facts", "k")).isPresent();
    }

    @Test
    void saysOnceThatItCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");
        CacheFolder cache = cache();

        cache.write("facts", "k", new byte[1]);
        assertThat(cache.put("facts", "l", out -> out.write(1))).isEmpty();
        cache.sweep();

        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("The cache folder " + folder.resolve("cache") + " cannot be written (java.nio.file.")
                .endsWith(
                        "): the package is built without it. Name another: -Dlambda.cacheDirectory=target/cache, or off");
    }

    @Test
    void leavesNothingOfAWriterThatFails() throws IOException {
        assertThatThrownBy(() -> cache().put("facts", "k", out -> {
                    throw new IllegalStateException("source");
                }))
                .hasMessage("source");

        assertThat(entry().getParent()).isEmptyDirectory();
        assertThat(notices).isEmpty();
    }

    @Test
    void keepsNothingWhenThereIsNoFolder() {
        CacheFolder none = CacheFolder.none();
        none.write("facts", "k", new byte[1]);
        none.sweep();

        assertThat(none.read("facts", "k")).isEmpty();
    }

    @Test
    void refusesAKeyThatLeavesTheFolder() {
        assertThatThrownBy(() -> cache().read("facts", "../k")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sweepsWhatWasNotUsedForLongOnceADay() throws IOException {
        cache().write("facts", "k", new byte[1]);
        cache().write("facts", "used", new byte[1]);
        Path foreign = Files.writeString(entry().resolveSibling("notes.txt"), "mine");
        Path abandoned = Files.writeString(entry().resolveSibling("k.entry.1-1.tmp"), "");
        for (Path file : List.of(entry(), entry().resolveSibling("used.entry"), foreign, abandoned)) {
            Files.setLastModifiedTime(file, FileTime.from(NOON.minus(CacheSweep.UNUSED)));
        }
        cache().sweep();
        assertThat(abandoned).doesNotExist();
        assertThat(entry()).exists();

        assertThat(cache().read("facts", "used")).isPresent();
        cacheAt(NOON.plus(Duration.ofHours(23))).sweep();
        assertThat(entry()).exists();
        cacheAt(NOON.plus(Duration.ofHours(25))).sweep();
        assertThat(entry()).doesNotExist();
        assertThat(entry().resolveSibling("used.entry")).exists();
        assertThat(foreign).exists();
    }

    @Test
    void keepsWhatWasUsedLastWhenItIsTooMuch() {
        CacheSweep.Found old = new CacheSweep.Found(Path.of("old.entry"), 40, NOON.minusSeconds(9));
        CacheSweep.Found huge = new CacheSweep.Found(Path.of("huge.entry"), 80, NOON.minusSeconds(6));
        CacheSweep.Found fresh = new CacheSweep.Found(Path.of("fresh.entry"), 60, NOON.minusSeconds(3));
        CacheSweep.Found writing = new CacheSweep.Found(Path.of("writing.tmp"), 60, NOON);

        assertThat(CacheSweep.superfluous(List.of(old, fresh, huge), NOON, 100)).containsExactly(huge);
        assertThat(CacheSweep.superfluous(List.of(old, fresh, huge, writing), NOON, 10))
                .containsExactly(fresh, huge, old);
    }
}
