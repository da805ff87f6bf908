package dev.lambdamaven.plugin.hurl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What hurl is told, and what is made of its end. The executable is a shell script that notes its arguments. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(30)
final class HurlRunTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void tellsHurlTheUrlTheReportAndTheSecrets() throws IOException {
        Path script = script("for word in \"$@\"; do echo \"$word\" >> arguments; done; echo token is hush-7431");
        List<String> shown = new ArrayList<>();

        HurlOutcome outcome = run(script).run(folder, LONG, shown::add);

        assertThat(outcome.failure()).isEmpty();
        assertThat(Files.readAllLines(folder.resolve("arguments")))
                .containsExactly(
                        "--test",
                        "--no-color",
                        "--report-junit",
                        folder.resolve("reports/TEST-hurl.xml").toString(),
                        "--variable",
                        "url=http://127.0.0.1:1",
                        "--secret",
                        "token=hush-7431",
                        "src/smoke/a b.hurl",
                        "src/smoke/c.hurl");
        assertThat(shown).containsExactly("token is ***");
        assertThat(outcome.output()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "1, hurl does not know an option that it was given.",
        "2, hurl cannot read a file in src/smoke.",
        "3, A request of src/smoke/*.hurl got no answer.",
        "4, A check of src/smoke/*.hurl failed.",
        "127, hurl ended with exit status 127."
    })
    void explainsItsExitStatus(int status, String problem) throws IOException {
        HurlOutcome outcome = run(script("echo asserted 1; exit " + status)).run(folder, LONG, line -> {});

        LambdaException failure = outcome.failure().orElseThrow();
        assertThat(failure.problem()).isEqualTo(problem);
        assertThat(failure.facts()).containsExactly(new LambdaException.Fact("hurl", "asserted 1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void namesTheReportWhereItIs(int status) throws IOException {
        HurlOutcome without = run(script("exit " + status)).run(folder, LONG, line -> {});
        HurlOutcome with =
                run(script("echo '<testsuites/>' > \"$4\"; exit " + status)).run(folder, LONG, line -> {});

        assertThat(without.failure().orElseThrow().advice())
                .startsWith("hurl wrote no report.")
                .doesNotContain("TEST-hurl.xml");
        assertThat(with.failure().orElseThrow().advice()).isEqualTo("See target/failsafe-reports/TEST-hurl.xml");
    }

    @Test
    void stopsHurlThatDoesNotEnd() throws IOException {
        HurlOutcome outcome = run(script("echo begun; exec sleep 25")).run(folder, Duration.ofMillis(300), line -> {});

        assertThat(outcome.failure().orElseThrow().problem()).isEqualTo("hurl was stopped after 0 s.");
    }

    @Test
    void saysWhatCannotBeRun() throws IOException {
        Path noProgram = script("").resolveSibling("no-program");
        Files.writeString(noProgram, "#!/no/such/interpreter\n");
        Files.setPosixFilePermissions(noProgram, PosixFilePermissions.fromString("rwx------"));

        assertThatThrownBy(() -> run(noProgram).run(folder, LONG, line -> {}))
                .isInstanceOf(LambdaException.class)
                .hasMessageStartingWith(noProgram + " cannot be run: ")
                .hasMessageNotContaining("hush-7431");
    }

    @Test
    void findsFilesByNameAndTheExecutableOnThePath() throws IOException {
        Path smoke = Files.createDirectories(folder.resolve("src/smoke"));
        Path second = Files.writeString(smoke.resolve("b.hurl"), "");
        Path first = Files.writeString(smoke.resolve("a.hurl"), "");
        Files.writeString(smoke.resolve("checks.txt"), "");
        Path script = script("");

        assertThat(HurlFiles.in(folder)).containsExactly(first, second);
        assertThat(HurlFiles.in(smoke)).isEmpty();
        assertThat(HurlFiles.executable(Optional.empty(), "/nowhere:" + folder)).contains(script);
        assertThat(HurlFiles.executable(Optional.empty(), "/nowhere")).isEmpty();
        assertThat(HurlFiles.executable(Optional.of(script.toString()), "")).contains(script);
        assertThatThrownBy(() -> HurlFiles.executable(Optional.of("/no/hurl"), ""))
                .hasMessageStartingWith("<hurl> is /no/hurl, which is no executable file.");
    }

    private HurlRun run(Path executable) {
        return new HurlRun(
                executable,
                List.of(Path.of("src/smoke/a b.hurl"), Path.of("src/smoke/c.hurl")),
                URI.create("http://127.0.0.1:1"),
                Map.of("token", "hush-7431"),
                folder.resolve("reports/TEST-hurl.xml"));
    }

    private Path script(String commands) throws IOException {
        Path script = Files.writeString(folder.resolve("hurl"), "#!/bin/sh\n" + commands + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }
}
