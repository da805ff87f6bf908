package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that Lambda refuses for what is in them. */
class FunctionChecksTest {

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"MemorySize\":64}|'64' at 'memorySize' failed to satisfy constraint: Member must have value greater than or equal to 128",
                "{\"Timeout\":901}|'901' at 'timeout' failed to satisfy constraint: Member must have value less than or equal to 900",
                "{\"Role\":\"r1\"}|'r1' at 'role' failed to satisfy constraint: Member must satisfy regular expression pattern",
                "{\"Runtime\":\"java99\"}|Value java99 at 'runtime' failed to satisfy constraint: Member must satisfy enum value set",
                "{\"Runtime\":\"java8\"}|The runtime parameter of java8 is no longer supported",
                "{\"Runtime\":\"python3.12\"}|The local AWS does not imitate the runtime python3.12",
                "{\"Environment\":{\"Variables\":{\"AWS_REGION\":\"x\"}}}|Reserved keys used in this request: AWS_REGION",
                "{\"Environment\":{\"Variables\":{\"1A\":\"secret\"}}}|ValidationException {\"Type\":\"User\",\"message\":\"1 validation"
                        + " error detected: Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy"
                        + " constraint: [Member must satisfy regular expression pattern: [a-zA-Z]([a-zA-Z0-9_])+]\"}",
                "{\"Environment\":{\"Variables\":{\"A\":\"x\"}}}|Map keys must satisfy constraint",
                "{\"Environment\":{\"Variables\":{\"A=B\":\"x\"}}}|Map keys must satisfy constraint",
                "{\"Environment\":{\"Variables\":{\"AB\":\"x\\u0000y\"}}}|Map values must satisfy constraint",
                "{\"ImageConfig\":{\"Command\":[\"x\"]}}|The local AWS does not imitate ImageConfig"
            })
    void refusesWhatAwsRefuses(String change, String reason) {
        account.createAndSettle();

        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", change))
                .contains(reason);
    }

    @Test
    void refusesAnEnvironmentOfMoreThanFourKilobytes() {
        account.createAndSettle();
        String change = "{\"Environment\":{\"Variables\":{\"LARGE\":\"" + "x".repeat(4096) + "\"}}}";

        assertThat(account.lambda.send("PUT " + ITEMS + "/configuration", change))
                .contains("exceeded the 4KB limit. String measured: {\\\"LARGE\\\":\\\"xxx");
    }

    @Test
    void refusesWhatIsNoZipAndWhatReachesOutOfItsFolder() {
        account.createAndSettle();
        String noZip = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

        assertThat(account.lambda.send("PUT " + ITEMS + "/code", "{\"ZipFile\":\"" + noZip + "\"}"))
                .contains("Could not unzip uploaded file. Please check your file, then try to upload again.");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code("../../evil")))
                .contains("Could not unzip uploaded file.");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "./", "a/..", "a,a/b", "a,a/b/c", "a/b,a", "a,a/"})
    void refusesAZipWhoseNamesCannotBeFilesAndFolders(String entries) {
        account.createAndSettle();

        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code(entries.split(","))))
                .isEqualTo(
                        "400 InvalidParameterValueException {\"Type\":\"User\",\"message\":\"Could not unzip uploaded file."
                                + " Please check your file, then try to upload again.\"}");
    }

    @Test
    void takesAZipWithFoldersBeforeAndAfterTheirFiles() {
        account.createAndSettle();

        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code("a/", "a/b", "c/d", "c/", "./e")))
                .startsWith("200 ");
    }
}
