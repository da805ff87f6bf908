package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.BrokenFunction;
import dev.lambdamaven.plugin.local.functions.IgnoringFunction;
import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What real child JVMs do wrong, and what their callers see of it. */
@Timeout(60)
class FunctionFailuresTest {

    @TempDir
    static Path folder;

    private static final List<String> NOTICES = new CopyOnWriteArrayList<>();
    private static LocalAws aws;
    private static Account account;
    private static DeployedFunction odd;

    @BeforeAll
    static void startWithOneOddFunction() {
        Path difficult = folder.resolve("mit Leerzeichen und Ümläuten");
        aws = LocalAws.start(new LocalAwsSettings(0, difficult, Delays.brief(), NOTICES::add));
        account = new Account(aws);
        DeployedFunction.role(account);
        odd = DeployedFunction.create(
                account,
                DeployedFunction.request("odd", OddFunction.class).toBuilder()
                        .environment(environment -> environment.variables(Map.of("COLOUR", "blau & grün")))
                        .build());
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void passesTextThroughUnchanged() {
        assertThat(text(odd.invoke("\"grüezi\""))).isEqualTo("\"grüezi ü\"");
    }

    @Test
    void givesTheFunctionItsEnvironmentAndNothingOfTheBuilds() {
        assertThat(text(odd.invoke("\"environment\"")))
                .isEqualTo(
                        "\"" + OddFunction.class.getName() + "::handle eu-central-1 $LATEST blau & grün null true\"");
    }

    @Test
    void tellsTheExitStatusOfAFunctionThatEndsItsProcess() {
        InvokeResponse answer = odd.invoke("\"exit\"");

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(text(answer))
                .matches("\\{\"errorType\":\"Runtime.ExitError\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: "
                        + "Runtime exited with error: exit status 3\"}");
        assertThat(NOTICES)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("function odd: its process ended with exit status 3, its last lines ("));
        assertThat(text(odd.invoke("\"again\""))).isEqualTo("\"again ü\"");
    }

    @Test
    void tellsWhatAFunctionThrows() {
        InvokeResponse answer = odd.invoke("\"throw\"");

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(text(answer))
                .startsWith("{\"errorMessage\":\"as ordered\",\"errorType\":\"java.lang.IllegalStateException\"");
    }

    @Test
    void killsAFunctionThatRunsOutOfTime() {
        DeployedFunction slow = DeployedFunction.create(
                account,
                DeployedFunction.request("slow", OddFunction.class).toBuilder()
                        .timeout(1)
                        .build());

        InvokeResponse answer = slow.invoke("\"hang\"");

        assertThat(text(answer))
                .matches("\\{\"errorType\":\"Sandbox.Timedout\",\"errorMessage\":\"RequestId: [0-9a-f-]{36} Error: "
                        + "Task timed out after 1.00 seconds\"}");
        assertThat(log(answer)).contains("Task timed out after 1.00 seconds");
        assertThat(text(slow.invoke("\"again\""))).isEqualTo("\"again ü\"");
    }

    @Test
    void tellsThatAFunctionHasRunOutOfMemory() {
        InvokeResponse answer = odd.invoke("\"memory\"");

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(text(answer)).contains("java.lang.OutOfMemoryError");
        assertThat(text(odd.invoke("\"again\""))).isEqualTo("\"again ü\"");
    }

    @Test
    void refusesAnAnswerOfMoreThanSixMegabytes() {
        InvokeResponse answer = odd.invoke("\"large\"");

        assertThat(text(answer))
                .isEqualTo(
                        "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload size exceeded "
                                + "maximum allowed payload size (6291556 bytes).\"}");
        assertThat(text(odd.invoke("\"again\""))).isEqualTo("\"again ü\"");
    }

    @Test
    void keepsTheEndOfAFloodOfOutput() {
        InvokeResponse answer = odd.invoke("\"flood\"");

        assertThat(answer.functionError()).isNull();
        assertThat(log(answer)).contains("\nthe last line\nEND RequestId: ").hasSizeLessThanOrEqualTo(4096);
        assertThat(aws.functionLog("odd")).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void answersForAFunctionThatNeverReadsItsEvent() {
        DeployedFunction ignoring = DeployedFunction.create(account, "ignoring", IgnoringFunction.class);

        assertThat(text(ignoring.invoke("\"" + "x".repeat(6_000_000) + "\""))).isEqualTo("\"ignored\"");
        assertThat(text(ignoring.invoke("{}"))).isEqualTo("\"ignored\"");
    }

    @Test
    void tellsWhyAFunctionCannotBeInitialised() {
        DeployedFunction broken = DeployedFunction.create(account, "broken", BrokenFunction.class);

        InvokeResponse answer = broken.invoke("{}");

        assertThat(answer.functionError()).isEqualTo("Unhandled");
        assertThat(text(answer)).contains("no database");
        assertThat(aws.functionLog("broken"))
                .anySatisfy(line -> assertThat(line).contains("no database"));
        Account.eventually(() -> NOTICES.stream()
                .filter(line -> line.startsWith("  ") && line.contains("no database"))
                .findFirst());
        assertThat(NOTICES)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("function broken: its process ended with exit status 1, its last lines ("));
    }

    @Test
    void tellsThatTheHandlerIsNotInTheZip() {
        DeployedFunction missing = DeployedFunction.create(
                account,
                DeployedFunction.request("missing", OddFunction.class).toBuilder()
                        .handler("app.Missing")
                        .build());

        assertThat(text(missing.invoke("{}")))
                .contains("Class not found: app.Missing")
                .contains("java.lang.ClassNotFoundException");
    }

    private static String text(InvokeResponse answer) {
        return answer.payload().asUtf8String();
    }

    private static String log(InvokeResponse answer) {
        return new String(Base64.getDecoder().decode(answer.logResult()), StandardCharsets.UTF_8);
    }
}
