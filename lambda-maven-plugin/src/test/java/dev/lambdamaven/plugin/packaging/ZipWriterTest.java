package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Compares with another writer byte by byte, and with three readers. */
@Timeout(60)
class ZipWriterTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 23, 12, 0);

    @TempDir
    private Path folder;

    private static byte[] content(String name) {
        return name.endsWith("/") ? new byte[0] : name.repeat(3).getBytes(UTF_8);
    }

    private static long crc32(byte[] content) {
        CRC32 crc32 = new CRC32();
        crc32.update(content);
        return crc32.getValue();
    }

    @Test
    void writesAJarAsCommonsCompressDoes() throws IOException {
        List<String> names = List.of("META-INF/", "META-INF/MANIFEST.MF", "a/A.class", "größe 漢字 🚀.txt");

        assertThat(written(names)).isEqualTo(writtenByCommons(names));
    }

    @Test
    void writesMoreEntriesThanAPlainZipHoldsAsCommonsCompressDoes() throws IOException {
        for (int entries : new int[] {65_534, 65_535}) {
            List<String> names =
                    IntStream.range(0, entries).mapToObj(i -> "e" + i).toList();
            assertThat(written(names)).isEqualTo(writtenByCommons(names));
        }
    }

    private static byte[] written(List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StoredJar jar = new StoredJar(out, TIME);
        for (String name : names) {
            byte[] content = content(name);
            jar.add(name, new StoredJar.Size(content.length, crc32(content)), () -> new ByteArrayInputStream(content));
        }
        jar.finish();
        return out.toByteArray();
    }

    private static byte[] writtenByCommons(List<String> names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setMethod(ZipEntry.STORED);
            for (String name : names) {
                byte[] content = content(name);
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setTimeLocal(TIME);
                entry.setSize(content.length);
                entry.setCrc(crc32(content));
                zip.putArchiveEntry(entry);
                zip.write(content);
                zip.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }

    @Test
    void writesAPackageAsCommonsCompressDoes() throws IOException {
        List<String> names = List.of("lib/a.jar", "lib/größe.jar");
        Path file = folder.resolve("ours.zip");
        PackageZip.write(file, new TreeSet<>(names), this::block, TIME);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Never);
            for (String name : names) {
                Block block = block(name);
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setMethod(ZipEntry.DEFLATED);
                entry.setSize(block.size());
                entry.setCompressedSize(block.deflatedSize());
                entry.setCrc(block.crc32());
                entry.setTimeLocal(TIME);
                entry.setUnixMode(0100644);
                zip.addRawArchiveEntry(entry, block.open());
            }
        }
        assertThat(file).hasBinaryContent(out.toByteArray());
    }

    private Block block(String name) throws IOException {
        return block(name, DeflatedStream.level(0));
    }

    private Block block(String name, int level) throws IOException {
        return Block.in(CacheWrite.scratch(folder, out -> {
            try (DeflatedStream deflated = new DeflatedStream(out, level)) {
                deflated.write(content(name).length);
                deflated.write(content(name));
                deflated.finish();
            }
        }));
    }

    @Test
    void digestsTheContentWhateverTheZlibMakesOfIt() throws IOException {
        TreeSet<String> names = new TreeSet<>(List.of("lib/" + "a".repeat(500) + ".jar", "lib/b.jar"));
        PackageZip.Written best = PackageZip.write(folder.resolve("9.zip"), names, name -> block(name, 9), TIME);
        PackageZip.Written none = PackageZip.write(folder.resolve("0.zip"), names, name -> block(name, 0), TIME);

        assertThat(none.size()).isGreaterThan(best.size());
        assertThat(none.codeSha256()).isNotEqualTo(best.codeSha256());
        assertThat(none.contentDigest()).isEqualTo(best.contentDigest());
    }

    @Test
    void refusesWhatNeedsAnotherFormat() throws IOException {
        ZipWriter zip = new ZipWriter(OutputStream.nullOutputStream(), TIME);
        zip.entry(ZipWriter.Header.stored("a", 0, 4_000_000_000L));

        assertThatThrownBy(() -> zip.entry(ZipWriter.Header.stored("b", 0, 300_000_000L)))
                .isInstanceOf(ZipWriter.TooLargeException.class);
    }

    @Test
    void isReadByTheJdkAndByPython() throws IOException, InterruptedException {
        Path file = folder.resolve("ours.zip");
        List<String> names = List.of("lib/a.jar", "lib/größe.jar");
        PackageZip.write(file, new TreeSet<>(names), this::block, TIME);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> found = new ArrayList<>();
            for (ZipEntry entry : zip.stream().toList()) {
                found.add(entry.getName() + " " + zip.getInputStream(entry).readAllBytes().length);
            }
            assertThat(found).containsExactly("lib/a.jar 28", "lib/größe.jar 46");
        }
        assumeTrue(isThere("python3"), "no python3 here");

        String script =
                "import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); print(z.testzip(), [(oct(i.external_attr>>16),"
                        + " i.date_time, i.file_size) for i in z.infolist()])";
        Process python = new ProcessBuilder("python3", "-c", script, file.toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(python.getInputStream().readAllBytes(), UTF_8).strip())
                .isEqualTo("None [('0o100644', (2026, 11, 23, 12, 0, 0), 28),"
                        + " ('0o100644', (2026, 11, 23, 12, 0, 0), 46)]");
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
