package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.functions.BrokenFunction;
import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** What functions really wrote, read through AWS's own client for CloudWatch Logs. */
@Timeout(60)
class FunctionLogsTest {

    private static final String UUID = "[0-9a-f-]{36}";

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;
    private static DeployedFunction odd;

    @BeforeAll
    static void startWithOneOddFunction() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction.role(account);
        odd = DeployedFunction.create(
                account,
                DeployedFunction.request("odd", OddFunction.class).toBuilder()
                        .timeout(1)
                        .build());
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void writesTheLinesOfLambdaAroundThoseOfTheFunction() {
        DeployedFunction echo = DeployedFunction.create(account, "echo", EchoFunction.class);
        echo.invoke("{}");
        echo.invoke("{}");

        List<FilteredLogEvent> events = account.logged("echo", FilterLogEventsRequest.builder());

        assertThat(texts(events)).hasSize(9);
        assertThat(texts(events).subList(0, 5))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("INIT_START Runtime Version: java:17.local\tRuntime Version ARN: "
                                        + "arn:aws:lambda:eu-central-1::runtime:local\n"),
                        line -> assertThat(line).matches("START RequestId: " + UUID + " Version: \\$LATEST\n"),
                        line -> assertThat(line).isEqualTo("echo grüßt\n"),
                        line -> assertThat(line).matches("END RequestId: " + UUID + "\n"),
                        line -> assertThat(line)
                                .matches(
                                        "REPORT RequestId: " + UUID
                                                + "\tDuration: [0-9.]+ ms\tBilled Duration: \\d+ ms\t"
                                                + "Memory Size: 128 MB\tMax Memory Used: \\d+ MB\tInit Duration: [0-9.]+ ms\t\n"));
        assertThat(texts(events).get(8)).startsWith("REPORT ").doesNotContain("Init Duration");
    }

    @Test
    void stampsLinesWithTheTimeOfTheirRequest() {
        DeployedFunction echo = DeployedFunction.create(account, "stamped", EchoFunction.class);
        Instant before = Instant.now().minusMillis(1);
        echo.invoke("{}");
        Instant after = Instant.now();

        List<FilteredLogEvent> events = account.logged("stamped", FilterLogEventsRequest.builder());

        assertThat(events.subList(1, 4))
                .allSatisfy(
                        event -> assertThat(event.timestamp()).isBetween(before.toEpochMilli(), after.toEpochMilli()));
        assertThat(events).extracting(FilteredLogEvent::eventId).doesNotHaveDuplicates();
        assertThat(events)
                .extracting(FilteredLogEvent::logStreamName)
                .allSatisfy(name -> assertThat(name).matches("\\d{4}/\\d\\d/\\d\\d/\\[\\$LATEST][0-9a-f]{32}"));
    }

    @Test
    void findsTheLinesOfATimeAndWithATerm() {
        InvokeResponse invoked = odd.invoke("\"exit\"");
        String id = invoked.payload().asUtf8String().replaceAll("(?s).*RequestId: (" + UUID + ").*", "$1");

        List<FilteredLogEvent> found =
                account.logged("odd", FilterLogEventsRequest.builder().filterPattern("\"" + id + "\""));

        assertThat(texts(found))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("START RequestId: " + id),
                        line -> assertThat(line)
                                .isEqualTo("RequestId: " + id + " Error: Runtime exited with error: exit status 3\n"),
                        line -> assertThat(line).isEqualTo("END RequestId: " + id + "\n"),
                        line -> assertThat(line).endsWith("\tStatus: error\tError Type: Runtime.ExitError\n"));
        long start = found.get(0).timestamp();
        assertThat(account.logged("odd", FilterLogEventsRequest.builder().endTime(start - 1)))
                .noneMatch(event -> event.message().contains(id));
        assertThat(account.logged("odd", FilterLogEventsRequest.builder().startTime(start)))
                .anyMatch(event -> event.message().startsWith("START RequestId: " + id));
    }

    @Test
    void tellsATimeoutAsLambdaDoes() {
        odd.invoke("\"hang\"");

        List<FilteredLogEvent> found =
                account.logged("odd", FilterLogEventsRequest.builder().filterPattern("\"timed out\""));

        assertThat(texts(found))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z " + UUID + " Task timed out after 1.00 seconds\n");
        assertThat(texts(account.logged("odd", FilterLogEventsRequest.builder().filterPattern("\"Status: timeout\""))))
                .singleElement()
                .asString()
                .startsWith("REPORT ");
    }

    @Test
    void putsTheFailedInitialisationBeforeTheRequest() {
        DeployedFunction.create(account, "broken", BrokenFunction.class).invoke("{}");

        List<String> lines = texts(account.logged("broken", FilterLogEventsRequest.builder()));

        assertThat(lines.get(0)).startsWith("INIT_START ");
        int init = indexOf(lines, "INIT_REPORT ");
        assertThat(lines.get(init))
                .matches(
                        "INIT_REPORT Init Duration: [0-9.]+ ms\tPhase: init\tStatus: error\tError Type: Runtime.ExitError\n");
        assertThat(indexOf(lines, "START RequestId: ")).isEqualTo(init + 1);
        assertThat(String.join("", lines.subList(0, init))).contains("no database");
        assertThat(lines.get(lines.size() - 1)).startsWith("REPORT RequestId: ");
    }

    private static List<String> texts(List<FilteredLogEvent> events) {
        return events.stream().map(FilteredLogEvent::message).toList();
    }

    private static int indexOf(List<String> lines, String start) {
        return (int) lines.stream().takeWhile(line -> !line.startsWith(start)).count();
    }
}
