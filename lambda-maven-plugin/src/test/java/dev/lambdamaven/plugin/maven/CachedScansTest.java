package dev.lambdamaven.plugin.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.index.ApplicationIndexer;
import dev.lambdamaven.plugin.index.ClassPath;
import dev.lambdamaven.plugin.index.ScanMemory;
import dev.lambdamaven.plugin.packaging.CacheFolder;
import dev.lambdamaven.plugin.packaging.JarWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CachedScansTest {

    private static final byte[] FACTS = "facts".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private CachedScans scans(String version) {
        InstantSource later = InstantSource.fixed(Instant.now().plus(Duration.ofMinutes(1)));
        return new CachedScans(CacheFolder.at(folder.resolve("cache"), later, notice -> {}), version, jar -> {});
    }

    @Test
    void findsAJarByItsContent() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "same");
        Path copy = Files.writeString(folder.resolve("copy.jar"), "same");
        Path other = Files.writeString(folder.resolve("other.jar"), "another");

        scans("1").writer(jar).accept(FACTS);

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
            scans(versions.get(0)).writer(jar).accept(FACTS);

            assertThat(scans(versions.get(0)).read(jar)).contains(FACTS);
            assertThat(scans(versions.get(1)).read(jar)).isEmpty();
        }
    }

    @Test
    void takesADamagedEntryForNone() throws IOException {
        Path jar = Files.writeString(folder.resolve("a.jar"), "same");
        scans("1").writer(jar).accept(FACTS);
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

    @Test
    void findsWhileAJarIsPackedWhatWouldBeFoundInIt() throws IOException {
        Path plain = jar("plain.jar", "com/acme/A.class", "com/acme/B", "META-INF/services/x", "y");
        Path engine =
                jar("engine.jar", "META-INF/services/jakarta.ws.rs.ext.RuntimeDelegate", "x", "a/A.class", "/ws/rs/");
        Path items = jar("items.jar", "com/acme/A.class", "Ljakarta/ws/rs/Path;");
        for (Path jar : List.of(plain, engine)) {
            watch(jar);
            byte[] found = scans("1").read(jar).orElseThrow();
            scans("1").writer(jar).accept(FACTS);
            ScanMemory memory = scans("1");
            try (ClassPath classPath = ClassPath.open(folder.resolve("classes"), List.of(jar), new Forgetful(memory))) {
                new ApplicationIndexer(classPath).isServable();
            }
            assertThat(scans("1").read(jar)).contains(found);
        }
        watch(items);
        assertThat(scans("1").read(items)).as("its classes have to be read").isEmpty();
    }

    @Test
    void keepsNothingOfAJarThatWasReplacedMeanwhile() throws IOException {
        Path jar = jar("a.jar", "com/acme/A.class", "com/acme/A");
        JarWatcher watcher = scans("1").watcher(jar);
        Path other = jar("b.jar", "org/other/B.class", "Ljakarta/ws/rs/Path;");
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);

        watcher.end();

        assertThat(scans("1").read(jar)).isEmpty();
    }

    /** Knows nothing, and remembers. */
    private record Forgetful(ScanMemory memory) implements ScanMemory {
        @Override
        public Optional<byte[]> read(Path jar) {
            return Optional.empty();
        }

        @Override
        public Consumer<byte[]> writer(Path jar) {
            return memory.writer(jar);
        }
    }

    private void watch(Path jar) throws IOException {
        JarWatcher watcher = scans("1").watcher(jar);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                watcher.file(entry, () -> zip.getInputStream(entry));
            }
        }
        watcher.end();
    }

    private Path jar(String name, String... namesAndTexts) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
