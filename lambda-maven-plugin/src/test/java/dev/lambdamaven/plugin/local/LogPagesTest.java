package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.functions.EchoFunction;
import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Logs that are longer than one answer of CloudWatch Logs, and groups that come and go. */
@Timeout(60)
class LogPagesTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void readsAFloodPageByPage() {
        DeployedFunction odd = DeployedFunction.create(account, "odd", OddFunction.class);
        InvokeResponse flood = odd.invoke("\"flood\"");
        assertThat(flood.functionError()).isNull();

        FilterLogEventsResponse first = account.logs.filterLogEvents(
                filter -> filter.logGroupName("/aws/lambda/odd").filterPattern("\"the last line\""));
        List<FilteredLogEvent> pages =
                account.logged("odd", FilterLogEventsRequest.builder().filterPattern("\"the last line\""));

        assertThat(first.events()).isEmpty();
        assertThat(first.nextToken()).isNotEmpty();
        assertThat(texts(pages)).contains("the last line\n");
        assertThat(account.logged(
                        "odd", FilterLogEventsRequest.builder().limit(7).filterPattern("\"line 99999 of\"")))
                .isNotEmpty();
    }

    @Test
    void readsOneStreamForwardsAndBackwards() {
        DeployedFunction.create(account, "single", EchoFunction.class).invoke("{}");
        LogStream stream = account.logs
                .describeLogStreams(describe -> describe.logGroupName("/aws/lambda/single"))
                .logStreams()
                .get(0);

        GetLogEventsResponse last = get(stream, 2, false, null);
        GetLogEventsResponse before = get(stream, 2, false, last.nextBackwardToken());
        GetLogEventsResponse head = get(stream, 1, true, null);
        GetLogEventsResponse second = get(stream, 1, true, head.nextForwardToken());
        GetLogEventsResponse end = get(stream, 9, true, last.nextForwardToken());

        assertThat(words(last)).isEqualTo("END REPORT");
        assertThat(words(before)).isEqualTo("START echo");
        assertThat(words(head) + " " + words(second)).isEqualTo("INIT_START START");
        assertThat(end.events()).isEmpty();
        assertThat(end.nextForwardToken()).isEqualTo(last.nextForwardToken());
    }

    @Test
    void makesAGroupAgainThatWasDeletedUnderARunningFunction() {
        DeployedFunction echo = DeployedFunction.create(account, "again", EchoFunction.class);
        echo.invoke("{}");
        account.logs.deleteLogGroup(delete -> delete.logGroupName("/aws/lambda/again"));
        assertThatThrownBy(() -> account.logged("again", FilterLogEventsRequest.builder()))
                .isInstanceOf(ResourceNotFoundException.class);

        echo.invoke("{}");

        assertThat(account.logged("again", FilterLogEventsRequest.builder())).isNotEmpty();
    }

    private static GetLogEventsResponse get(
            LogStream stream, int limit, boolean fromHead, @org.jspecify.annotations.Nullable String token) {
        return account.logs.getLogEvents(get -> get.logGroupName("/aws/lambda/single")
                .logStreamName(stream.logStreamName())
                .limit(limit)
                .startFromHead(fromHead)
                .nextToken(token));
    }

    private static String words(GetLogEventsResponse response) {
        return response.events().stream()
                .map(OutputLogEvent::message)
                .map(message -> message.split(" ", 2)[0])
                .collect(Collectors.joining(" "));
    }

    private static List<String> texts(List<FilteredLogEvent> events) {
        return events.stream().map(FilteredLogEvent::message).toList();
    }
}
