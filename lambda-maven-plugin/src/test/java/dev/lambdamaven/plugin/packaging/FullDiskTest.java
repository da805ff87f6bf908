package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** On a disk of 1 MB, which only root may mount; skipped, and the report says so, where that is not possible. */
@Timeout(60)
class FullDiskTest {

    @TempDir
    private Path folder;

    private Path disk;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectories(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()),
                "no right to mount a small disk");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    @Test
    void keepsTheOldZipWhenTheNewOneDoesNotFit() throws IOException {
        TestProject project = TestProject.items(disk.resolve("project"));
        DeploymentPackage before = project.build();
        TestProject large = project.with(TestProject.noise(folder.resolve("large.jar"), 2 << 20));

        for (CacheFolder cache : List.of(CacheFolder.none(), TestProject.cache(folder.resolve("cache")))) {
            assertThatThrownBy(() -> large.build(cache))
                    .isInstanceOf(LambdaException.class)
                    .hasMessage("""
                            The deployment package %s cannot be written.

                              cause  java.io.IOException: No space left on device

                              Check that the disk is not full and that the folder may be written to: df -h %s""", project.zip(), project.zip().getParent());
            assertThat(disk.resolve("project/target")).isDirectoryNotContaining("glob:**.{part,tmp}");
        }
        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(before.codeSha256());
    }

    @Test
    void buildsWithoutACacheThatIsFullAndSaysSoOnce() throws IOException {
        TestProject project = TestProject.items(folder);
        for (int i = 0; i < 4; i++) {
            project = project.with(TestProject.noise(folder.resolve("repo/n" + i + ".jar"), 600_000));
        }
        List<String> notices = new ArrayList<>();

        DeploymentPackage built = project.build(CacheFolder.at(disk, InstantSource.system(), notices::add));

        assertThat(notices)
                .containsExactly("The cache folder " + disk
                        + " cannot be written (java.io.IOException: No space left on device): the package is built without it."
                        + " Name another: -Dlambda.cacheDirectory=target/cache, or off");
        assertThat(disk.resolve("v1/blocks")).isDirectoryNotContaining("glob:**.tmp");
        Files.delete(project.zip());
        assertThat(project.build().codeSha256()).isEqualTo(built.codeSha256());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
