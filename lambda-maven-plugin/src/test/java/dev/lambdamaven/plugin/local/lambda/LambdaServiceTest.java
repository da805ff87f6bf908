package dev.lambdamaven.plugin.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.Wire;
import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lambda's states and refusals, with a clock that the test moves. */
class LambdaServiceTest {

    private static final String ARN = "arn:aws:lambda:eu-west-1:000000000000:function:items";
    private static final String FUNCTIONS = "/2015-03-31/functions";
    private static final String ITEMS = FUNCTIONS + "/items";
    private static final String ROLE = "arn:aws:iam::000000000000:role/r";

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private final Set<String> assumable = new HashSet<>(Set.of(ROLE));
    private Wire lambda = new Wire((request, scope) -> null, new Scope("", ""));

    @BeforeEach
    void startService() {
        Ids ids = new Ids(new Random(1));
        FunctionRunner runner =
                new FunctionRunner(new FunctionRunner.Setting(folder, folder, clock, ids, line -> {}), "127.0.0.1:1");
        LambdaService.Setting setting = new LambdaService.Setting(
                folder.resolve("code"), "http://local/", clock, Duration.ofMillis(800), Duration.ofMillis(500));
        LambdaService service = new LambdaService(setting, ids, assumable::contains, runner);
        lambda = new Wire(service::answer, new Scope("eu-west-1", "lambda"));
    }

    @Test
    void isPendingBeforeItIsActive() {
        create();

        assertThat(member("State")).isEqualTo("Pending");
        assertThat(lambda.send("PUT " + ITEMS + "/code", code("b")))
                .isEqualTo(conflict("The function is currently in the following state: Pending"));
        assertThat(lambda.send("POST " + ITEMS + "/invocations", "{}"))
                .isEqualTo(conflict("The function is currently in the following state: Pending"));
        clock.advance(Duration.ofMillis(800));
        assertThat(member("State")).isEqualTo("Active");
        assertThat(member("LastUpdateStatus")).isEqualTo("Successful");
    }

    @Test
    void changesItsRevisionWhenAnUpdateStartsAndWhenItSettles() {
        createAndSettle();
        String before = member("RevisionId");

        assertThat(lambda.send("PUT " + ITEMS + "/configuration", "{\"MemorySize\":256}"))
                .startsWith("200 ");

        String during = member("RevisionId");
        assertThat(member("LastUpdateStatus")).isEqualTo("InProgress");
        clock.advance(Duration.ofMillis(500));
        assertThat(member("LastUpdateStatus")).isEqualTo("Successful");
        assertThat(Set.of(before, during, member("RevisionId"))).hasSize(3);
    }

    @Test
    void refusesEveryChangeWhileAnUpdateIsInProgress() {
        createAndSettle();
        lambda.send("PUT " + ITEMS + "/configuration", "{}");
        String busy = conflict("An update is in progress for resource: " + ARN);

        assertThat(lambda.send("PUT " + ITEMS + "/code", code("b"))).isEqualTo(busy);
        assertThat(lambda.send("PUT " + ITEMS + "/configuration", "{}")).isEqualTo(busy);
        assertThat(lambda.send("POST " + ITEMS + "/versions", "{}")).isEqualTo(busy);
    }

    @Test
    void publishesTheSameVersionAgainUntilSomethingChanges() {
        createAndSettle();

        assertThat(publish()).isEqualTo("1");
        assertThat(publish()).isEqualTo("1");
        lambda.send("PUT " + ITEMS + "/code", code("b"));
        clock.advance(Duration.ofMillis(500));
        assertThat(publish()).isEqualTo("2");
    }

    @Test
    void refusesARoleThatLambdaCannotAssume() {
        assumable.clear();

        assertThat(create())
                .isEqualTo("400 InvalidParameterValueException {\"Type\":\"User\",\"message\":"
                        + "\"The role defined for the function cannot be assumed by Lambda.\"}");
    }

    @Test
    void refusesASecondFunctionOfTheName() {
        create();

        assertThat(create())
                .isEqualTo(
                        "409 ResourceConflictException {\"Type\":\"User\",\"message\":\"Function already exist: items\"}");
    }

    @Test
    void refusesARevisionThatIsNotTheLatest() {
        createAndSettle();

        assertThat(lambda.send("PUT " + ITEMS + "/configuration", "{\"RevisionId\":\"old\"}"))
                .startsWith("412 PreconditionFailedException ")
                .contains("Call the GetFunction/GetAlias API to retrieve the latest Revision Id");
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
                "{\"Layers\":[\"arn\"]}|The local AWS does not imitate Layers"
            })
    void refusesWhatAwsRefuses(String change, String reason) {
        createAndSettle();

        assertThat(lambda.send("PUT " + ITEMS + "/configuration", change)).contains(reason);
    }

    @Test
    void refusesAnEnvironmentOfMoreThanFourKilobytes() {
        createAndSettle();
        String change = "{\"Environment\":{\"Variables\":{\"LARGE\":\"" + "x".repeat(4096) + "\"}}}";

        assertThat(lambda.send("PUT " + ITEMS + "/configuration", change))
                .contains("exceeded the 4KB limit. String measured: {\\\"LARGE\\\":\\\"xxx");
    }

    @Test
    void refusesWhatIsNoZipAndWhatReachesOutOfItsFolder() {
        createAndSettle();
        String noZip = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});

        assertThat(lambda.send("PUT " + ITEMS + "/code", "{\"ZipFile\":\"" + noZip + "\"}"))
                .contains("Could not unzip uploaded file. Please check your file, then try to upload again.");
        assertThat(lambda.send("PUT " + ITEMS + "/code", code("../../evil")))
                .contains("Could not unzip uploaded file.");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void keepsAPolicyForEachQualifier() {
        createAndSettle();
        publish();
        lambda.send("POST " + ITEMS + "/aliases", "{\"Name\":\"live\",\"FunctionVersion\":\"1\"}");
        String permission =
                "{\"StatementId\":\"s\",\"Action\":\"lambda:InvokeFunction\",\"Principal\":\"apigateway.amazonaws.com\"}";

        assertThat(lambda.send("POST " + ITEMS + "/policy?Qualifier=live", permission))
                .startsWith("201 ");
        assertThat(lambda.send("POST " + ITEMS + "/policy?Qualifier=live", permission))
                .contains("The statement id (s) provided already exists.");
        assertThat(lambda.send("GET " + ITEMS + "/policy?Qualifier=live"))
                .contains("\\\"Resource\\\":\\\"" + ARN + ":live");
        assertThat(lambda.send("GET " + ITEMS + "/policy"))
                .isEqualTo(
                        "404 ResourceNotFoundException {\"Type\":\"User\",\"Message\":\"The resource you requested does not exist.\"}");
    }

    @Test
    void namesTheOperationThatItDoesNotImitate() {
        assertThat(lambda.send("GET /2015-03-31/event-source-mappings/"))
                .isEqualTo(
                        "501 NotImplemented {\"Type\":\"Service\",\"Message\":\"The local AWS does not imitate the Lambda"
                                + " operation GET /2015-03-31/event-source-mappings/.\"}");
    }

    private String create() {
        return lambda.send(
                "POST " + FUNCTIONS,
                "{\"FunctionName\":\"items\",\"Runtime\":\"java21\",\"Handler\":\"app.Handler\",\"Role\":\"" + ROLE
                        + "\",\"Code\":" + code("a") + "}");
    }

    private void createAndSettle() {
        assertThat(create()).startsWith("201 ");
        clock.advance(Duration.ofMillis(800));
    }

    private String publish() {
        Body answer = lambda.answer("POST " + ITEMS + "/versions", "{}").body();
        return Fields.parse(answer).text("Version").orElse(answer.text());
    }

    private String member(String name) {
        return Fields.parse(lambda.answer("GET " + ITEMS + "/configuration", "").body())
                .text(name)
                .orElse("absent");
    }

    private static String conflict(String reason) {
        return "409 ResourceConflictException {\"Type\":\"User\",\"message\":"
                + "\"The operation cannot be performed at this time. " + reason + "\"}";
    }

    /** A request's code with one empty entry. */
    private static String code(String entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return "{\"ZipFile\":\"" + Base64.getEncoder().encodeToString(bytes.toByteArray()) + "\"}";
    }
}
