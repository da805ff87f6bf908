package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagerTest {

    @TempDir
    private Path folder;

    @Test
    void putsTheClassesAndTheDependenciesUnderLib() throws IOException {
        TestProject project = TestProject.items(folder);

        DeploymentPackage built = project.build();

        assertThat(names(project.zip())).containsExactly("lib/b-2.0.jar", "lib/items.jar");
        assertThat(contents(project.unpack("lib/items.jar")))
                .containsExactly(
                        "app/ ", "app/Health.class health", "app/Items.class items", "docs/ ", "docs/size.txt groß");
        assertThat(contents(project.unpack("lib/b-2.0.jar"))).endsWith("b/größe.txt bb");
        assertThat(built)
                .isEqualTo(new DeploymentPackage(
                        project.zip(),
                        Files.size(project.zip()),
                        Files.size(project.unpack("lib/items.jar")) + Files.size(project.unpack("lib/b-2.0.jar")),
                        2,
                        Digests.base64(Digests.ofFile(project.zip())),
                        built.contentDigest(),
                        false,
                        built.facts()));
    }

    @Test
    void recordsWhatIsInTheZipAndWhereItComesFrom() throws IOException {
        TestProject project = TestProject.items(folder);

        DeploymentPackage built = project.build();

        assertThat(PackagedJar.of(built))
                .extracting(PackagedJar::name, PackagedJar::size, PackagedJar::origin)
                .containsExactly(
                        tuple(
                                "lib/b-2.0.jar",
                                Files.size(project.unpack("lib/b-2.0.jar")),
                                "com.example:b-2.0.jar:1.0"),
                        tuple("lib/items.jar", Files.size(project.unpack("lib/items.jar")), "target/classes"));
        assertThat(PackagedJar.of(built).stream()
                        .mapToLong(PackagedJar::packedSize)
                        .sum())
                .isPositive()
                .isLessThan(built.size());
        assertThat(PackagedJar.of(project.build()))
                .as("what the next build reads")
                .isEqualTo(PackagedJar.of(built));
    }

    @Test
    void storesTheEntriesOfTheJarsAndDeflatesTheJars() throws IOException {
        TestProject project = TestProject.items(folder);
        project.build();

        assertThat(methods(project.zip())).containsOnly(ZipEntry.DEFLATED);
        assertThat(methods(project.unpack("lib/items.jar"))).containsOnly(ZipEntry.STORED);
        assertThat(methods(project.unpack("lib/b-2.0.jar"))).containsOnly(ZipEntry.STORED);
    }

    @Test
    void letsEverybodyReadTheJarsAndGivesThemOneTime() throws IOException {
        TestProject project = TestProject.items(folder);
        project.build();

        try (var zip = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setPath(project.zip())
                .get()) {
            zip.getEntries().asIterator().forEachRemaining(entry -> {
                assertThat(entry.getUnixMode()).isEqualTo(0100644);
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2026, 11, 23, 12, 0));
            });
        }
    }

    @Test
    void keepsTheManifestFirstWhereJarStreamsLookForIt() throws IOException {
        Path jar = TestProject.jar(
                folder.resolve("repo/late.jar"),
                TestProject.entries("A.class", "a", "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nX: y\r\n\r\n"));
        TestProject project = TestProject.items(folder).with(jar);
        project.build();

        try (JarInputStream in = new JarInputStream(Files.newInputStream(project.unpack("lib/late.jar")))) {
            assertThat(in.getManifest().getMainAttributes().getValue("X")).isEqualTo("y");
        }
    }

    @Test
    void keepsMultiReleaseJarsWorking() throws IOException {
        Path jar = TestProject.jar(
                folder.resolve("repo/multi.jar"),
                TestProject.entries(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\nMulti-Release: true\r\n\r\n",
                        "A.txt", "base",
                        "META-INF/versions/17/A.txt", "seventeen"));
        TestProject project = TestProject.items(folder).with(jar);
        project.build();

        try (JarFile multi = new JarFile(
                project.unpack("lib/multi.jar").toFile(), true, ZipFile.OPEN_READ, Runtime.Version.parse("17"))) {
            assertThat(new String(multi.getInputStream(multi.getEntry("A.txt")).readAllBytes(), UTF_8))
                    .isEqualTo("seventeen");
        }
    }

    @Test
    void leavesTheJunkOfOperatingSystemsOut() throws IOException {
        TestProject project = TestProject.in(folder);
        project.file("A.class", "a");
        project.file(".DS_Store", "junk");
        project.file("deep/Thumbs.db", "junk");
        project.file(".hidden", "kept");
        project.build();

        assertThat(contents(project.unpack("lib/items.jar"))).containsExactly(".hidden kept", "A.class a", "deep/ ");
    }

    @Test
    void packsSeventyThousandEntries() throws IOException {
        String[] entries = new String[140_000];
        for (int i = 0; i < entries.length; i += 2) {
            entries[i] = "e" + i;
            entries[i + 1] = "";
        }
        Path jar = TestProject.jar(folder.resolve("repo/many.jar"), TestProject.entries(entries));
        TestProject project = TestProject.items(folder).with(jar);
        project.build();

        assertThat(names(project.unpack("lib/many.jar"))).hasSize(70_000);
    }

    @Test
    void isReadByUnzip() throws IOException, InterruptedException {
        TestProject project = TestProject.items(folder);
        project.build();
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/unzip")));

        Process unzip = new ProcessBuilder(
                        "/usr/bin/unzip", "-tq", project.zip().toString())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(unzip.getInputStream().readAllBytes(), UTF_8))
                .isEqualTo("No errors detected in compressed data of " + project.zip() + ".\n");
        assertThat(unzip.waitFor()).isZero();
    }

    private static List<String> names(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static List<Integer> methods(Path zip) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            return file.stream().map(ZipEntry::getMethod).toList();
        }
    }

    private static List<String> contents(Path jar) throws IOException {
        List<String> contents = new ArrayList<>();
        try (ZipFile file = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                contents.add(entry.getName() + " "
                        + new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return contents;
    }
}
