package dev.lambdamaven.plugin.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TextScanTest {

    private static final String BEGIN = "-----BEGIN " + "PRIVATE KEY-----";
    private static final String BODY = "MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEA";

    @Test
    void findsAPrivateKeyAtItsFirstLine() throws IOException {
        assertThat(scan("# mine\n" + BEGIN + "\n" + BODY + "\n-----END")).containsExactly("x:2 a private key true");
        assertThat(scan("-----BEGIN " + "RSA PRIVATE KEY-----\r\nProc-Type: 4,ENCRYPTED\r\n"))
                .containsExactly("x:1 a private key true");
        assertThat(scan("-----BEGIN " + "OPENSSH PRIVATE KEY-----\n" + BODY)).containsExactly("x:1 a private key true");
    }

    @Test
    void findsAPrivateKeyInOneLineOfJson() throws IOException {
        assertThat(scan("{\n \"private_key\": \"" + BEGIN + "\\n" + BODY + "\\n-----END\"\n}"))
                .containsExactly("x:2 a private key true");
    }

    @Test
    void leavesCertificatesAndMarksWithoutAKeyAlone() throws IOException {
        assertThat(scan("-----BEGIN CERTIFICATE-----\n" + BODY)).isEmpty();
        assertThat(scan("-----BEGIN PUBLIC KEY-----\n" + BODY)).isEmpty();
        assertThat(scan("A key begins with\n" + BEGIN + "\nand ends with another line."))
                .isEmpty();
    }

    @Test
    void tellsTheLineAndNeverTheValue() throws IOException {
        String value = "AKIA" + "ABCDEFGHIJKLMNOP";

        List<String> found = scan("a=b\n\nkey=" + value + "\npassword=hunter2x\n");

        assertThat(found).containsExactly("x:3 an AWS access key id true", "x:4 a value that is called a secret false");
        assertThat(found.toString()).doesNotContain(value).doesNotContain("hunter2x");
    }

    @Test
    void findsWhatFilteringWroteFromTheEnvironment() throws IOException {
        BuildSecrets known = BuildSecrets.in(Map.of("DB_PASSWORD", "tr0ub4dor-and-3", "USER", "tr0ub4dor-and-4"));

        assertThat(scan("login=tr0ub4dor-and-4\nlogin=tr0ub4dor-and-3", known))
                .containsExactly("x:2 the value of this build's environment variable DB_PASSWORD true");
        assertThat(known.toString()).isEqualTo("BuildSecrets[DB_PASSWORD]");
    }

    @Test
    void knowsWhichVariablesAreSecretsThatCannotStandInATextByChance() {
        BuildSecrets known = BuildSecrets.in(Map.of(
                "POSTGRES_PASSWORD", "postgres",
                "API_TOKEN", "0123456789ab",
                "API_TOKEN_FILE", "/run/secrets/token1",
                "OLDPWD", "/home/build/items1",
                "PASSPHRASE", "correct horse battery 1",
                "GITHUB_TOKEN", "abc1"));

        assertThat(known.variables()).containsOnlyKeys("API_TOKEN");
    }

    @Test
    void readsAFileOfOneLongLineInLittleMemory() throws IOException {
        String text = " ".repeat(100_000) + "AKIA" + "ABCDEFGHIJKLMNOP";

        assertThat(scan(text)).containsExactly("x:1 an AWS access key id true");
    }

    @Test
    void longWordsDoNotSlowItDown() {
        String words = ("token" + "a".repeat(5000)).repeat(400);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(scan(words)).isEmpty());
    }

    @Test
    void saysNoMoreOfOneFileThanAReaderTakesIn() throws IOException {
        assertThat(scan("password=hunter2x\n".repeat(1000))).hasSize(20);
    }

    @Test
    void tellsOfExamplesOnlyWherePeopleWriteSettings() throws IOException {
        TextScan scan = new TextScan("x.js", BuildSecrets.NONE, false);

        assertThat(scan.read(new ByteArrayInputStream("token='hunter2x'".getBytes(UTF_8))))
                .isEmpty();
    }

    private static List<String> scan(String text) throws IOException {
        return scan(text, BuildSecrets.NONE);
    }

    private static List<String> scan(String text, BuildSecrets known) throws IOException {
        return new TextScan("x", known, true)
                .read(new ByteArrayInputStream(text.getBytes(UTF_8))).stream()
                        .map(finding -> finding.place() + " " + finding.what() + " " + finding.certain())
                        .toList();
    }
}
