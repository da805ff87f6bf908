package dev.lambdamaven.plugin.packaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The same project in other folders, processes, zones, languages, umasks and JDKs gives the same bytes. */
@Timeout(60)
class ManyMachinesTest {

    private static final Path JDK = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path folder;

    private Path jar;
    private String sha;

    @BeforeEach
    void buildHere() throws IOException {
        jar = TestProject.jar(
                folder.resolve("repo/c-1.jar"),
                TestProject.entries(
                        "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\r\n\r\n", "I/ı.txt", "x".repeat(9999)));
        TestProject.items(folder.resolve("here"));
        sha = new TestProject(folder.resolve("here"), List.of(jar))
                .build(TestProject.cache(folder.resolve("cache")))
                .codeSha256();
    }

    /** Files made in another order and with other modes, in a folder that is not empty. */
    private Path there() throws IOException {
        Path there = folder.resolve("there, elsewhere");
        TestProject.items(folder.resolve("model"));
        List<Path> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder.resolve("model/target/classes"))) {
            walk.filter(Files::isRegularFile).forEach(files::add);
        }
        Collections.reverse(files);
        for (Path file : files) {
            Path copy = there.resolve(folder.resolve("model").relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwx------"));
        }
        Files.writeString(there.resolve("target/items-1.0-lambda.zip"), "what another build left");
        Files.writeString(
                Files.createDirectories(there.resolve("target/lambda")).resolve("package.json"), "{}");
        return there;
    }

    @Test
    void whateverTheZoneTheLanguageTheUmaskAndTheCores() throws IOException, InterruptedException {
        assumeTrue(File.separatorChar == '/', "no umask here");
        ProcessBuilder child = PackagingChild.command(
                JDK, List.of("-Duser.language=tr", "-Duser.country=TR", "-XX:ActiveProcessorCount=1"), there(), jar);
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"));
        command.addAll(child.command());
        child.command(command).environment().put("TZ", "Africa/Cairo");

        assertThat(output(child)).isEqualTo(sha + "\n");
    }

    @Test
    void whateverTheJdkAndWhetherTheCacheIsFilled() throws IOException, InterruptedException {
        Optional<Path> other = otherJdk();
        assumeTrue(other.isPresent(), "no JDK of another version beside " + JDK);

        assertThat(output(PackagingChild.command(other.get(), List.of(), there(), jar)))
                .isEqualTo(sha + "\n");
        Files.delete(folder.resolve("there, elsewhere/target/items-1.0-lambda.zip"));
        ProcessBuilder cached = PackagingChild.command(
                other.get(), List.of("-Duser.timezone=Pacific/Apia"), there(), jar, folder.resolve("cache"));
        assertThat(output(cached)).isEqualTo(sha + "\n");
    }

    /** A newer one, beside the JDK of this build, by the file that tells its version. */
    private static Optional<Path> otherJdk() throws IOException {
        try (Stream<Path> jdks = Files.list(JDK.toRealPath().resolveSibling(""))) {
            return jdks.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(jdk -> version(jdk) > Runtime.version().feature())
                    .findFirst();
        }
    }

    private static int version(Path jdk) {
        try {
            return Files.readAllLines(jdk.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION=\""))
                    .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException notAJdk) {
            return 0;
        }
    }

    private static String output(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** A build that held a whole jar in memory would fail. */
    @Test
    void inLittleMemory() throws IOException, InterruptedException {
        Path large = TestProject.noise(folder.resolve("large.jar"), 24 << 20);
        ProcessBuilder child = PackagingChild.command(JDK, List.of("-Xmx16m"), there(), large, folder.resolve("cache"));

        assertThat(output(child)).hasSize(45);
    }
}
