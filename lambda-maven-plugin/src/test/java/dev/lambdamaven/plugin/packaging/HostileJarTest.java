package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that a tool or an attacker made, not a build. */
class HostileJarTest {

    private static final int DIRECTORY_RECORD = 0x02014b50;
    private static final int FLAGS = 8;
    private static final int SIZE = 24;

    @TempDir
    private Path folder;

    @Test
    void refusesAnEncryptedJar() throws IOException {
        Path jar = jarWith("a/A.class");
        patch(jar, FLAGS, (short) 1);

        assertThatThrownBy(TestProject.items(folder).with(jar)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency x.jar is encrypted.

                          file   %s
                          cause  java.util.zip.ZipException: invalid CEN header (encrypted entry)

                          No class loader can read it. Ask its maker for a plain jar, or leave it out with <exclusions> at the \
                        dependency that brings it. Who brings it: mvn dependency:tree""", jar);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "..", "/etc/passwd", "a/../../b", "a\\..\\b", "C:/b", "\\b"})
    void refusesAJarThatWouldUnpackOutsideOfItsFolder(String name) throws IOException {
        Path jar = jarWith(name);
        TestProject project = TestProject.items(folder).with(jar);

        assertThatThrownBy(project::build).isInstanceOf(LambdaException.class).hasMessage("""
                        Dependency x.jar has an entry that lies outside of it.

                          entry  %s
                          file   %s

                          A tool that unpacks it could write anywhere. Ask its maker for a clean jar, or leave it out with \
                        <exclusions> at the dependency that brings it. Who brings it: mvn dependency:tree""", name, jar);
        assertThat(project.zip()).doesNotExist();
    }

    @Test
    void takesNamesThatOnlyLookLikeIt() throws IOException {
        TestProject project =
                TestProject.items(folder).with(jarWith("a/..b/c..d/...")).with(jarOf("y.jar", "..a"));

        assertThat(project.build().jars()).isEqualTo(4);
    }

    @Test
    void refusesAJarThatDeclaresMoreThanTwoGigabytesBeforeReadingIt() throws IOException {
        Path jar = jarWith("a/A.class");
        patch(jar, SIZE, (short) 0xffff, (short) 0xefff);
        Path cache = folder.resolve("cache");

        assertThatThrownBy(() -> TestProject.items(folder).with(jar).build(TestProject.cache(cache)))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency x.jar unpacks to 3.7 GB.

                          file  %s

                          Lambda takes 250 MB unzipped. Find a smaller one, or leave it out with <exclusions> at the \
                        dependency that brings it. Who brings it: mvn dependency:tree""", jar);
        assertThat(cache.resolve("v1/blocks")).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void stopsReadingAnEntryThatHasMoreThanItDeclares() throws IOException {
        Path jar = TestProject.jar(folder.resolve("x.jar"), TestProject.entries("a/A.class", "0".repeat(1 << 22)));
        patch(jar, SIZE, (short) 10, (short) 0);

        assertThatThrownBy(TestProject.items(folder).with(jar)::build)
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        Dependency x.jar is no readable jar.

                          file   %s
                          cause  java.io.IOException: its bytes are not those that its size and checksum tell of
                          entry  a/A.class

                          Delete the file and let Maven download or build it again: mvn -U package""", jar);
    }

    @Test
    void makesAPlainFileOfASymbolicLink() throws IOException {
        Path jar = folder.resolve("x.jar");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(jar)) {
            ZipArchiveEntry link = new ZipArchiveEntry("link");
            link.setUnixMode(0120777);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes(UTF_8));
            zip.closeArchiveEntry();
        }
        TestProject project = TestProject.items(folder).with(jar);
        project.build();

        try (var repacked = org.apache.commons.compress.archivers.zip.ZipFile.builder()
                .setPath(project.unpack("lib/x.jar"))
                .get()) {
            assertThat(repacked.getEntry("link").isUnixSymlink()).isFalse();
            assertThat(repacked.getEntry("link").getUnixMode()).isZero();
        }
    }

    @Test
    void readsAJarThatIsAppendedToAScript() throws IOException {
        Path plain = jarWith("a/A.class");
        Path jar = Files.writeString(folder.resolve("run.jar"), "#!/bin/sh\nexec java -jar $0\n");
        Files.write(jar, Files.readAllBytes(plain), java.nio.file.StandardOpenOption.APPEND);
        TestProject project = TestProject.items(folder).with(jar);
        project.build();

        try (ZipFile repacked = new ZipFile(project.unpack("lib/run.jar").toFile())) {
            assertThat(repacked.stream().map(ZipEntry::getName)).containsExactly("a/A.class");
        }
    }

    private Path jarWith(String entry) throws IOException {
        return jarOf("x.jar", entry);
    }

    private Path jarOf(String file, String entry) throws IOException {
        return TestProject.jar(folder.resolve(file), TestProject.entries(entry, "content"));
    }

    /** Overwrites a field of the first record of the jar's directory. */
    private static void patch(Path jar, int field, short... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(jar)).order(ByteOrder.LITTLE_ENDIAN);
        int record = 0;
        while (bytes.getInt(record) != DIRECTORY_RECORD) {
            record++;
        }
        for (int i = 0; i < values.length; i++) {
            bytes.putShort(record + field + 2 * i, values[i]);
        }
        Files.write(jar, bytes.array());
    }
}
