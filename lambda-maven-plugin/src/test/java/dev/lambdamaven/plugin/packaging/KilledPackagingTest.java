package dev.lambdamaven.plugin.packaging;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Builds that die in the middle, with SIGKILL where there are signals. */
@Timeout(120)
class KilledPackagingTest {

    private static final int LARGE = 16 << 20;

    @TempDir
    private Path folder;

    private TestProject project;
    private Path large;
    private Path blocks;

    @BeforeEach
    void buildOnce() throws IOException {
        project = TestProject.items(folder);
        large = TestProject.noise(folder.resolve("large.jar"), LARGE);
        blocks = Files.createDirectories(folder.resolve("cache/v1/blocks"));
        project.build();
    }

    /** While the zip waits for its first block, while that is written, and while it is copied into the zip. */
    @ParameterizedTest(name = "{0} bytes of {1} are there")
    @CsvSource({"0,.part", "1,.tmp", "9000000,.part"})
    void leavesNoHalfZipWhenTheBuildIsKilled(long size, String suffix) throws IOException, InterruptedException {
        String before = Digests.base64(Digests.ofFile(project.zip()));
        Path watched = suffix.equals(".tmp") ? blocks : folder.resolve("target");

        killOnce(PackagingChild.start(folder, large, folder.resolve("cache")), watched, suffix, size);

        String after = Digests.base64(Digests.ofFile(project.zip()));
        TestProject same = TestProject.in(folder).with(large);
        DeploymentPackage healed = same.build(TestProject.cache(folder.resolve("cache")));
        assertThat(after).isIn(before, healed.codeSha256());
        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(healed.codeSha256());
        assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**.{part,tmp}");
        assertThat(same.build().codeSha256()).isEqualTo(healed.codeSha256());
    }

    @Test
    void sweepsWhatAKilledBuildLeftInTheCache() throws IOException, InterruptedException {
        assertThat(killOnce(PackagingChild.start(folder, large, folder.resolve("cache")), blocks, ".tmp", 1))
                .isNotZero();
        assertThat(blocks).isDirectoryContaining("glob:**.tmp");

        InstantSource tomorrow = InstantSource.offset(InstantSource.system(), Duration.ofDays(2));
        CacheFolder.at(folder.resolve("cache"), tomorrow, line -> {}).sweep();

        assertThat(blocks).isDirectoryNotContaining("glob:**.tmp");
    }

    /** Waits until a file has more than so many bytes, then kills; a build that was quicker ends by itself with 0. */
    private static int killOnce(Process child, Path watched, String suffix, long size)
            throws IOException, InterruptedException {
        try (WatchService watch = watched.getFileSystem().newWatchService()) {
            WatchKey key = watched.register(watch, ENTRY_CREATE, ENTRY_MODIFY);
            while (child.isAlive() && !isThere(watched, suffix, size)) {
                watch.poll(1, TimeUnit.SECONDS);
                key.pollEvents();
                key.reset();
            }
        } finally {
            child.destroyForcibly();
        }
        return child.waitFor();
    }

    private static boolean isThere(Path folder, String suffix, long size) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .anyMatch(file ->
                            file.toFile().length() >= size && file.toFile().exists());
        }
    }
}
