package dev.lambdamaven.plugin.local.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogsServiceTest {

    @TempDir
    Path folder;

    private final ManualClock clock = new ManualClock();
    private LogGroups groups;
    private LogsService service;

    @BeforeEach
    void make() {
        groups = new LogGroups(folder, clock);
        service = new LogsService(groups);
    }

    @Test
    void makesDescribesKeepsAndDeletesAGroup() {
        assertThat(text("CreateLogGroup", "{'logGroupName':'/aws/lambda/items'}"))
                .isEqualTo("200 ");
        assertThat(text("PutRetentionPolicy", "{'logGroupName':'/aws/lambda/items','retentionInDays':14}"))
                .isEqualTo("200 ");
        assertThat(text("DescribeLogGroups", "{'logGroupNamePrefix':'/aws/lambda/'}"))
                .isEqualTo("200 {'logGroups':[{'logGroupName':'/aws/lambda/items','creationTime':"
                        + clock.instant().toEpochMilli()
                        + ",'retentionInDays':14,'metricFilterCount':0,"
                        + "'arn':'arn:aws:logs:eu-west-1:000000000000:log-group:/aws/lambda/items:*','storedBytes':0,"
                        + "'logGroupClass':'STANDARD','logGroupArn':"
                        + "'arn:aws:logs:eu-west-1:000000000000:log-group:/aws/lambda/items'}]}");
        assertThat(text("DeleteLogGroup", "{'logGroupName':'/aws/lambda/items'}"))
                .isEqualTo("200 ");
        assertThat(text("DescribeLogGroups", "{}")).isEqualTo("200 {'logGroups':[]}");
    }

    @Test
    void givesLinesTheTimeAtWhichTheyWereSeen() throws Exception {
        LogStream stream = groups.open("eu-west-1", "items", "2026/11/23/[1]abc");
        stream.append("START");
        clock.advance(Duration.ofMillis(100));
        write(stream, "first\nhalf");
        stream.note();
        clock.advance(Duration.ofMillis(100));
        write(stream, " of a line\n");
        stream.append("END");

        assertThat(messages("{'logGroupName':'/aws/lambda/items'}"))
                .isEqualTo("0 START\\n|100 first\\n|100 half of a line\\n|200 END\\n");
        assertThat(messages("{'logGroupName':'/aws/lambda/items','startTime':" + millis(-100) + ",'endTime':"
                        + millis(-1) + "}"))
                .isEqualTo("100 first\\n|100 half of a line\\n");
    }

    @Test
    void leavesOutALineThatIsStillWrittenAndEndsItForLambda() throws Exception {
        LogStream stream = groups.open("eu-west-1", "items", "2026/11/23/[1]abc");
        write(stream, "whole\nbegun");
        assertThat(messages("{'logGroupName':'/aws/lambda/items'}")).isEqualTo("0 whole\\n");

        stream.append("END");

        assertThat(messages("{'logGroupName':'/aws/lambda/items'}")).isEqualTo("0 whole\\n|0 begun\\n|0 END\\n");
    }

    @Test
    void readsTheUnfinishedLineOfADeadEnvironment() throws Exception {
        LogStream stream = groups.open("eu-west-1", "items", "2026/11/23/[1]abc");
        write(stream, "last words");

        stream.end();

        assertThat(messages("{'logGroupName':'/aws/lambda/items'}")).isEqualTo("0 last words\\n");
    }

    @Test
    void mergesStreamsByTimeAcrossPages() {
        LogStream one = groups.open("eu-west-1", "items", "2026/11/23/[1]a");
        LogStream two = groups.open("eu-west-1", "items", "2026/11/23/[1]b");
        for (int i = 0; i < 3; i++) {
            one.append("one " + i);
            clock.advance(Duration.ofMillis(1));
            two.append("two " + i);
            clock.advance(Duration.ofMillis(1));
        }

        String first = text("FilterLogEvents", "{'logGroupName':'/aws/lambda/items','limit':4}");
        String token = first.replaceAll(".*'nextToken':'([^']+)'.*", "$1");

        assertThat(first)
                .contains("one 0\\n", "two 0\\n", "one 1\\n", "two 1\\n")
                .doesNotContain("one 2");
        assertThat(messages("{'logGroupName':'/aws/lambda/items','limit':4,'nextToken':'" + token + "'}"))
                .isEqualTo("4 one 2\\n|5 two 2\\n");
    }

    @Test
    void deletesTheFilesOfAnEarlierLocalAwsAndNoOthers() throws Exception {
        groups.open("eu-west-1", "items", "2026/11/23/[1]old").append("old");
        groups.open("eu-west-1", "other", "2026/11/23/[1]old").append("old");

        LogStream fresh = new LogGroups(folder, clock).open("eu-west-1", "items", "2026/11/23/[$LATEST]new");

        assertThat(fresh.file()).isEqualTo(folder.resolve("items/LATEST-new.log"));
        assertThat(folder.resolve("items")).isDirectoryContaining(file -> file.endsWith("LATEST-new.log"));
        assertThat(folder.resolve("items/1-old.log")).doesNotExist();
        assertThat(folder.resolve("other/1-old.log")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FilterLogEvents    | {'logGroupName':'/aws/lambda/no'} | ResourceNotFoundException | The specified log group does not exist.
            PutRetentionPolicy | {'logGroupName':'/aws/lambda/no','retentionInDays':14} | ResourceNotFoundException | The specified log group does not exist.
            GetLogEvents       | {'logGroupName':'/aws/lambda/items','logStreamName':'no'} | ResourceNotFoundException | The specified log stream does not exist.
            CreateLogGroup     | {'logGroupName':'/aws/lambda/items'} | ResourceAlreadyExistsException | The specified log group already exists
            CreateLogGroup     | {'logGroupName':'a b'} | InvalidParameterException | 1 validation error detected: Value 'a b' at 'logGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\.\\-_/#A-Za-z0-9]+
            FilterLogEvents    | {} | InvalidParameterException | 1 validation error detected: Value null at 'logGroupName' failed to satisfy constraint: Member must not be null
            FilterLogEvents    | {'logGroupName':'/aws/lambda/items','limit':10001} | InvalidParameterException | 1 validation error detected: Value '10001' at 'limit' failed to satisfy constraint: Member must have value less than or equal to 10000
            FilterLogEvents    | {'logGroupName':'/aws/lambda/items','nextToken':'x'} | InvalidParameterException | The specified nextToken is invalid.
            FilterLogEvents    | {'logGroupName':'/aws/lambda/items','filterPattern':'a-b'} | InvalidParameterException | Invalid character(s) in term 'a-b'
            FilterLogEvents    | {'logGroupName':'/aws/lambda/items','filterPattern':'?ERROR ?WARN'} | NotImplemented | The local AWS does not imitate filter patterns such as ?ERROR, only terms.
            PutLogEvents       | {} | NotImplemented | The local AWS does not imitate the CloudWatch Logs operation Logs_20140328.PutLogEvents.
            """)
    void refusesInTheWordsOfAws(String operation, String body, String code, String message) {
        text("CreateLogGroup", "{'logGroupName':'/aws/lambda/items'}");

        Answer answer = call(operation, body);

        assertThat(answer.status()).isEqualTo(code.equals("NotImplemented") ? 501 : 400);
        assertThat(answer.header("x-amzn-ErrorType")).contains(code);
        assertThat(answer.body().text().replace("\\\\", "\\").replace('"', '\''))
                .contains("'message':'" + message.replace("\\\\", "\\") + "'");
    }

    private long millis(int fromNow) {
        return clock.instant().toEpochMilli() + fromNow;
    }

    private String messages(String body) {
        String json = text("FilterLogEvents", body);
        long start = groups.in("eu-west-1").get(0).created().toEpochMilli();
        StringBuilder lines = new StringBuilder();
        java.util.regex.Matcher event = java.util.regex.Pattern.compile("'timestamp':(\\d+),'message':'([^']*)'")
                .matcher(json);
        while (event.find()) {
            lines.append(lines.isEmpty() ? "" : "|")
                    .append(Long.parseLong(event.group(1)) - start)
                    .append(' ')
                    .append(event.group(2));
        }
        return lines.toString();
    }

    private String text(String operation, String body) {
        Answer answer = call(operation, body);
        return answer.status() + " " + answer.body().text().replace('"', '\'');
    }

    private Answer call(String operation, String body) {
        return service.answer(
                new Request(
                        "POST",
                        "/",
                        "",
                        Map.of("x-amz-target", List.of("Logs_20140328." + operation)),
                        Body.utf8(body.replace('\'', '"'))),
                new Scope("eu-west-1", "logs"));
    }

    private static void write(LogStream stream, String text) throws Exception {
        Files.writeString(stream.file(), text, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
}
