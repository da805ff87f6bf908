package dev.lambdamaven.plugin.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduciblePackageTest {

    /** 00:30 on this day does not exist in Cairo: the clocks go forward at midnight. */
    private static final LocalDateTime GAP = LocalDateTime.of(2026, 4, 24, 0, 30);

    @TempDir
    private Path folder;

    @Test
    void givesTheSameBytesInTwoFolders() throws IOException {
        TestProject here = TestProject.items(folder.resolve("here"));
        TestProject there = TestProject.items(folder.resolve("there, with blanks"));

        assertThat(here.build().codeSha256()).isEqualTo(there.build().codeSha256());
        assertThat(here.zip()).hasSameBinaryContentAs(there.zip());
    }

    @Test
    void givesTheSameBytesInTimeZonesWhoseClocksJump() throws IOException {
        TestProject project = TestProject.items(folder);
        TimeZone before = TimeZone.getDefault();
        try {
            assertThat(shaIn("Africa/Cairo", project))
                    .isEqualTo(shaIn("UTC", project))
                    .isEqualTo(shaIn("Pacific/Apia", project));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static String shaIn(String zone, TestProject project) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Files.deleteIfExists(project.zip());
        return Packager.build(new PackageInput("items", project.classes(), project.declared(), GAP, project.zip()))
                .codeSha256();
    }

    @Test
    void givesTheSameBytesForAJarInAnotherOrderAndCompression() throws IOException {
        TestProject here = TestProject.in(folder.resolve("here"));
        TestProject there = TestProject.in(folder.resolve("there"));
        here.file("A.class", "a");
        there.file("A.class", "a");

        String first = here.with(TestProject.jar(
                        folder.resolve("1/d.jar"), TestProject.entries("x", "1", "META-INF/MANIFEST.MF", "", "a", "2")))
                .build()
                .codeSha256();
        String second = there.with(TestProject.jar(
                        folder.resolve("2/d.jar"), TestProject.entries("META-INF/MANIFEST.MF", "", "a", "2", "x", "1")))
                .build()
                .codeSha256();

        assertThat(first).isEqualTo(second);
    }

    /** Holds on every JDK, zlib and operating system; when it changes, every user's next deploy uploads once more. */
    @Test
    void givesTheContentDigestThatEveryMachineGives() throws IOException {
        assertThat(TestProject.items(folder).build().contentDigest())
                .isEqualTo("18d8ca7251f38fc92d9b737e1ec7435554cb038b9ee583e1571d2332d299bd77");
    }

    @Test
    void leavesTheZipAloneWhenNothingChanged() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();
        FileTime past = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(project.zip(), past);

        DeploymentPackage second = project.build();

        assertThat(second).isEqualTo(unchanged(first));
        assertThat(Files.getLastModifiedTime(project.zip())).isEqualTo(past);
    }

    private static DeploymentPackage unchanged(DeploymentPackage first) {
        return new DeploymentPackage(
                first.zip(),
                first.size(),
                first.unzippedSize(),
                first.jars(),
                first.codeSha256(),
                first.contentDigest(),
                true,
                first.facts());
    }

    @Test
    void givesTheSameBytesWhenAClassWasOnlyTouched() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();
        Files.setLastModifiedTime(
                project.classes().resolve("app/Items.class"), FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));

        assertThat(project.build()).isEqualTo(first);
    }

    @Test
    void givesAnotherZipWhenOneClassChanged() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();
        project.file("app/Items.class", "items, changed");

        DeploymentPackage second = project.build();

        assertThat(second.unchanged()).isFalse();
        assertThat(second.codeSha256()).isNotEqualTo(first.codeSha256());
        assertThat(second.contentDigest()).isNotEqualTo(first.contentDigest());
    }

    @Test
    void noticesAClassThatIsGone() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();
        Files.delete(project.classes().resolve("app/Health.class"));

        assertThat(project.build().contentDigest()).isNotEqualTo(first.contentDigest());
    }

    @Test
    void buildsAgainWhenTheZipWasDeletedOrAltered() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();

        Files.delete(project.zip());
        assertThat(project.build()).isEqualTo(first);
        Files.writeString(project.zip(), "altered");
        assertThat(project.build()).isEqualTo(first);
    }

    @Test
    void buildsAgainWhenTheRecordIsBroken() throws IOException {
        TestProject project = TestProject.items(folder);
        DeploymentPackage first = project.build();

        Files.writeString(folder.resolve("target/lambda/package.json"), "{\"inputs\":");
        assertThat(project.build()).isEqualTo(first);
        Files.writeString(folder.resolve("target/lambda/package.json"), "{}");
        assertThat(project.build()).isEqualTo(first);
    }
}
