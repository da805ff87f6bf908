package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BlocksAheadTest {

    @TempDir
    private Path folder;

    private CacheFolder cache() {
        return TestProject.cache(folder.resolve("cache"));
    }

    private static PackageInput input(TestProject project, CacheFolder cache) {
        PackageInput input = project.input();
        return new PackageInput(
                input.artifactId(),
                input.classes(),
                input.dependencies(),
                input.timestamp(),
                input.zip(),
                input.settings(),
                cache);
    }

    @Test
    void makesTheBlocksThatThePackageThenHas() throws IOException {
        TestProject project = TestProject.items(folder).with(TestProject.noise(folder.resolve("n.jar"), 1 << 20));
        String expected = project.build().codeSha256();
        Files.delete(project.zip());
        CacheFolder cache = cache();

        BlocksAhead ahead = BlocksAhead.of(input(project, cache));
        DeploymentPackage built = project.build(cache);
        ahead.close();

        assertThat(built.codeSha256()).isEqualTo(expected);
        assertThat(folder.resolve("cache/v1/blocks")).isDirectoryContaining("glob:**.entry");
        assertThat(folder.resolve("cache/v1/blocks")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void leavesItToThePackageToSayWhatIsWrong() throws IOException {
        TestProject project = TestProject.items(folder).with(Files.writeString(folder.resolve("no.jar"), "no zip"));

        BlocksAhead.of(input(project, cache())).close();

        assertThat(folder.resolve("cache/v1/blocks")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void makesNothingWhereNothingIsKept() throws IOException {
        TestProject project = TestProject.items(folder);

        BlocksAhead.of(input(project, CacheFolder.none())).close();

        assertThat(project.zip().getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void writesOnceWhatTwoWantAtOnce() {
        CacheFolder cache = cache();
        AtomicInteger written = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CacheFolder.Writer writer = out -> {
            begun.countDown();
            written.incrementAndGet();
            out.write("block".getBytes(UTF_8));
        };

        CompletableFuture<Long> first = CompletableFuture.supplyAsync(() -> size(cache, writer));
        CompletableFuture<Long> second = CompletableFuture.supplyAsync(() -> {
            await(begun);
            return size(cache, writer);
        });

        assertThat(first.join()).isEqualTo(5);
        assertThat(second.join()).isEqualTo(5);
        assertThat(written).hasValue(1);
    }

    private static long size(CacheFolder cache, CacheFolder.Writer writer) {
        try (CachedFile entry = cache.findOrPut("blocks", "k", writer).orElseThrow()) {
            return entry.size();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
