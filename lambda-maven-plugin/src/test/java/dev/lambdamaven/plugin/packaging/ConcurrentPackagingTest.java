package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What other processes do while a package is built. */
@Timeout(120)
class ConcurrentPackagingTest {

    @TempDir
    private Path folder;

    @Test
    void letsTwoBuildsWriteOneZipAndShareOneCache() throws IOException, InterruptedException {
        TestProject project = TestProject.items(folder);
        Path large = TestProject.noise(folder.resolve("large.jar"), 4 << 20);
        ProcessBuilder command = PackagingChild.command(folder, large, folder.resolve("cache"));

        Process first = command.start();
        Process second = command.start();

        String sha = output(first);
        assertThat(output(second)).isEqualTo(sha);
        assertThat(Digests.base64(Digests.ofFile(project.zip())) + "\n").isEqualTo(sha);
        assertThat(TestProject.in(folder).with(large).build().unchanged()).isTrue();
        assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**.{part,tmp}");
        assertThat(folder.resolve("cache/v1/blocks")).isDirectoryNotContaining("glob:**.tmp");
    }

    private static String output(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void givesTheSameBytesWhileSomebodyEmptiesTheCache() throws IOException {
        TestProject project = TestProject.items(folder);
        for (int i = 0; i < 40; i++) {
            project = project.with(TestProject.noise(folder.resolve("repo/n" + i + ".jar"), 1 << 14));
        }
        String expected = project.build().codeSha256();
        Path cache = folder.resolve("cache");
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Integer> deleted = CompletableFuture.supplyAsync(() -> deleteUntil(done, cache));
        List<String> shas = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            Files.delete(project.zip());
            shas.add(project.build(TestProject.cache(cache)).codeSha256());
        }

        done.set(true);
        assertThat(deleted.join()).isPositive();
        assertThat(shas).hasSize(20).containsOnly(expected);
    }

    private static int deleteUntil(AtomicBoolean done, Path cache) {
        int deleted = 0;
        while (!done.get()) {
            for (String kind : List.of("keys", "blocks")) {
                try (Stream<Path> files = Files.list(cache.resolve("v1").resolve(kind))) {
                    for (Path file : files.toList()) {
                        deleted += Files.deleteIfExists(file) ? 1 : 0;
                    }
                } catch (IOException e) {
                    // Not made yet.
                }
            }
        }
        return deleted;
    }

    @Test
    void keepsNothingOfAJarThatIsReplacedWhileItIsRead()
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        Path large = TestProject.noise(folder.resolve("large.jar"), 16 << 20);
        Path other = TestProject.noise(folder.resolve("other.jar"), 1 << 10);
        TestProject project = TestProject.items(folder).with(large);
        Path blocks = Files.createDirectories(folder.resolve("cache/v1/blocks"));
        try (WatchService watch = blocks.getFileSystem().newWatchService()) {
            blocks.register(watch, ENTRY_CREATE);
            CompletableFuture<String> built =
                    CompletableFuture.supplyAsync(() -> message(project, TestProject.cache(folder.resolve("cache"))));
            while (Stream.of(blocks.toFile().list()).noneMatch(name -> isLarge(blocks.resolve(name)))) {
                watch.poll(1, TimeUnit.MILLISECONDS);
            }
            Files.move(other, large, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);

            assertThat(built.get(60, TimeUnit.SECONDS)).isEqualTo("""
                    Dependency large.jar changed while the deployment package was built.

                      Let the build that writes it end, then run again: mvn package""");
        }
        assertThat(project.build(TestProject.cache(folder.resolve("cache"))).codeSha256())
                .isEqualTo(project.build().codeSha256());
    }

    private static boolean isLarge(Path file) {
        return file.toFile().length() > 1 << 16;
    }

    private static String message(TestProject project, CacheFolder cache) {
        try {
            return project.build(cache).codeSha256();
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
