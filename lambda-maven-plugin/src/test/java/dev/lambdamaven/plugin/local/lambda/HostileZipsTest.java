package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deployment packages that want to write where they must not, or more than there is room for. */
class HostileZipsTest {

    private static final String DAMAGED =
            "400 InvalidParameterValueException {\"Type\":\"User\",\"message\":\"Could not unzip"
                    + " uploaded file. Please check your file, then try to upload again.\"}";

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
        account.createAndSettle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "../../evil", "a/../../evil", "/tmp/evil", "..\\evil", "a/../..", "\u0000"})
    void writesNothingOutsideOfItsFolderAndKeepsNothing(String entry) throws IOException {
        List<Path> before = files();

        assertThat(update(code("innocent", entry))).isEqualTo(DAMAGED);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void makesNoLinkOfALink() throws IOException {
        byte[] zip = zip("link", "/etc/passwd".getBytes(StandardCharsets.UTF_8), 1);
        setModeOfFirstEntry(zip, 0120777);

        assertThat(update(zipFile(zip))).startsWith("200 ");
        assertThat(files().stream().filter(file -> file.endsWith("link")))
                .singleElement()
                .satisfies(file -> assertThat(Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .isTrue());
    }

    @Test
    void stopsToUnpackABombAndKeepsNothingOfIt() throws IOException {
        List<Path> before = files();

        String answer = update(zipFile(zip("zeros", new byte[10_000_000], 27)));

        assertThat(answer)
                .isEqualTo(
                        "400 InvalidParameterValueException {\"Type\":\"User\",\"message\":\"Unzipped size must be smaller"
                                + " than 262144000 bytes\"}");
        assertThat(files()).isEqualTo(before);
    }

    private String update(String code) {
        return account.lambda.send("PUT " + ITEMS + "/code", code);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    private static byte[] zip(String name, byte[] content, int times) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < times; i++) {
                zip.putNextEntry(new ZipEntry(i == 0 ? name : name + i));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String zipFile(byte[] zip) {
        return "{\"ZipFile\":\"" + Base64.getEncoder().encodeToString(zip) + "\"}";
    }

    /** In the central directory: made by Unix, and the mode in the upper half of the external attributes (APPNOTE 4.4). */
    private static void setModeOfFirstEntry(byte[] zip, int mode) {
        int header = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        zip[header + 5] = 3;
        zip[header + 40] = (byte) mode;
        zip[header + 41] = (byte) (mode >> 8);
    }
}
