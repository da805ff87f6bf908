package dev.lambdamaven.plugin.local.lambda;

import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.ITEMS;
import static dev.lambdamaven.plugin.local.lambda.LambdaAccount.code;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The life of layer versions, and what functions may name. */
class LayersTest {

    private static final String LAYERS = "/2018-10-31/layers";
    private static final String VERSIONS = LAYERS + "/jars/versions";
    private static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:layer:jars";
    private static final String NOT_THERE =
            "404 ResourceNotFoundException {\"Type\":\"User\",\"Message\":\"The resource you requested does not exist.\"}";

    @TempDir
    Path folder;

    private LambdaAccount account;

    @BeforeEach
    void open() {
        account = new LambdaAccount(folder);
    }

    @Test
    void numbersVersionsAndNeverGivesANumberTwice() {
        assertThat(publish("a")).startsWith("201 ").contains("\"Version\":1", "\"LayerArn\":\"" + ARN + "\"");
        assertThat(publish("b")).contains("\"LayerVersionArn\":\"" + ARN + ":2\"", "\"CodeSha256\":");
        assertThat(send("GET " + VERSIONS)).containsSubsequence("jars:2", "\"Version\":2", "jars:1");

        assertThat(send("DELETE " + VERSIONS + "/2")).startsWith("204");
        assertThat(send("GET " + VERSIONS + "/2")).isEqualTo(NOT_THERE);
        assertThat(publish("c")).contains("\"Version\":3");
    }

    @Test
    void answersByNumberByArnAndInTheListOfLayers() {
        publish("a");

        assertThat(send("GET " + VERSIONS + "/1"))
                .isEqualTo(send("GET " + LAYERS + "?find=LayerVersion&Arn=" + ARN + ":1"))
                .contains("\"Description\":\"d\"", "\"CompatibleRuntimes\":[\"java21\"]");
        assertThat(send("GET " + LAYERS)).contains("\"LayerName\":\"jars\"", "LatestMatchingVersion");
        assertThat(send("GET " + VERSIONS + "?CompatibleRuntime=java25")).contains("\"LayerVersions\":[]");
    }

    @Test
    void knowsNoVersionsOfALayerThatIsNotThere() {
        assertThat(send("GET " + VERSIONS)).isEqualTo("200 {\"LayerVersions\":[]}");
        assertThat(send("GET " + VERSIONS + "/1")).isEqualTo(NOT_THERE);
        assertThat(send("GET " + VERSIONS + "/0")).contains("Layer Version Cannot be less than 1");
        assertThat(send("GET " + LAYERS + "?find=LayerVersion&Arn=" + ARN + ":1"))
                .isEqualTo(NOT_THERE);
        assertThat(send("GET " + LAYERS + "?find=LayerVersion&Arn=" + ARN))
                .contains("'" + ARN + "' at 'arn' failed to satisfy constraint");
        assertThat(send("DELETE " + VERSIONS + "/1")).startsWith("204");
    }

    @Test
    void refusesAnUnknownRuntimeAndWhatIsNoZip() {
        assertThat(account.lambda.send(
                        "POST " + VERSIONS, "{\"CompatibleRuntimes\":[\"java99\"],\"Content\":" + code("a") + "}"))
                .contains("'[java99]' at 'compatibleRuntimes' failed to satisfy constraint: Member must satisfy enum");
        assertThat(account.lambda.send("POST " + VERSIONS, "{\"Content\":{\"ZipFile\":\"AAAA\"}}"))
                .contains("Could not unzip uploaded file.");
        assertThat(account.lambda.send("POST " + VERSIONS, "{}")).contains("null at 'content'");
    }

    @Test
    void givesAFunctionItsLayersUntilItIsToldOthers() {
        account.createAndSettle();
        publish("a");

        assertThat(layers("\"" + ARN + ":1\""))
                .startsWith("200 ")
                .contains("\"Layers\":[{")
                .contains("\"Arn\":\"" + ARN + ":1\"")
                .contains("\"CodeSize\":");
        assertThat(account.lambda.send("PUT " + ITEMS + "/code", code("b"))).contains(ARN + ":1");
        account.clock.advance(Duration.ofSeconds(1));
        send("DELETE " + VERSIONS + "/1");
        assertThat(send("GET " + ITEMS + "/configuration")).contains(ARN + ":1");
        assertThat(layers("")).doesNotContain("Layers");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"arn\"|'[arn]' at 'layers' failed to satisfy constraint: Member must satisfy constraint",
                "\"$:9\"|Layer version arn:aws:lambda:eu-west-1:000000000000:layer:jars:9 does not exist.",
                "\"$:1\",\"$:2\"|Two different versions of the same layer are not allowed to be referenced in the same function.",
                "\"$:1\",\"$:1\",\"$:1\",\"$:1\",\"$:1\",\"$:1\"|Cannot reference more than 5 layers.",
                "\"arn:aws:lambda:eu-west-1:123456789012:layer:x:1\"|no resource-based policy allows the lambda:GetLayerVersion",
                "\"arn:aws:lambda:eu-west-3:000000000000:layer:x:1\"|Layers are expected to be in region eu-west-1.",
            })
    void refusesLayersThatAFunctionMayNotName(String arns, String reason) {
        account.createAndSettle();
        publish("a");
        publish("b");

        assertThat(layers(arns.replace("$", ARN))).startsWith("4").contains(reason);
    }

    private String layers(String arns) {
        String answer = account.lambda.send("PUT " + ITEMS + "/configuration", "{\"Layers\":[" + arns + "]}");
        account.clock.advance(Duration.ofSeconds(1));
        return answer;
    }

    private String publish(String entry) {
        return account.lambda.send(
                "POST " + VERSIONS,
                "{\"Description\":\"d\",\"CompatibleRuntimes\":[\"java21\"],\"Content\":" + code(entry) + "}");
    }

    private String send(String call) {
        return account.lambda.send(call);
    }
}
