package dev.lambdamaven.plugin.packaging;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class KilledPackagingTest {

    private static final int LARGE = 64 << 20;

    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void leavesNoHalfZipWhenTheBuildIsKilled() throws IOException, InterruptedException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage before = project.build();
        Path large = largeJar();

        int exit = killOnceItWrites(PackagingChild.start(folder, large));

        assertThat(exit).isNotZero();
        assertThat(folder.resolve("target/items-1.0-lambda.zip.part")).exists();
        assertThat(Digests.base64(Digests.ofFile(project.zip()))).isEqualTo(before.codeSha256());
        Files.writeString(project.classes().resolve("app/Items.class"), "changed");
        assertThat(project.build().unchanged()).isFalse();
        assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**.part");
    }

    private int killOnceItWrites(Process child) throws IOException, InterruptedException {
        Path target = folder.resolve("target");
        try (WatchService watch = target.getFileSystem().newWatchService()) {
            WatchKey key = target.register(watch, ENTRY_CREATE);
            while (child.isAlive() && !Files.exists(target.resolve("items-1.0-lambda.zip.part"))) {
                watch.poll(1, TimeUnit.SECONDS);
                key.reset();
            }
        } finally {
            child.destroyForcibly();
        }
        return child.waitFor();
    }

    /** Bytes that do not shrink take the longest to deflate. */
    private Path largeJar() throws IOException {
        byte[] bytes = new byte[LARGE];
        new Random(1).nextBytes(bytes);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry("noise");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        Path jar = folder.resolve("large.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(entry);
            zip.write(bytes);
        }
        return jar;
    }
}
