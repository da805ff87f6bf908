package dev.lambdamaven.plugin.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggedRequestsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ONE = "2026/11/23/[14]aaa";
    private static final String TWO = "2026/11/23/[$LATEST]bbb";
    private static final String COLD =
            "REPORT RequestId: %s\tDuration: 12.34 ms\tBilled Duration: 13 ms\tMemory Size: 512 MB"
                    + "\tMax Memory Used: 118 MB\tInit Duration: 431.20 ms\t";

    private final List<LoggedLine> lines = new ArrayList<>();

    @Test
    void groupsTheLinesOfRequestsThatRanAtOnce() {
        log(0, ONE, "INIT_START Runtime Version: java:21.v33");
        log(5, ONE, "starting");
        log(10, ONE, "START RequestId: r1 Version: 14");
        log(11, TWO, "START RequestId: r2 Version: $LATEST");
        log(12, ONE, "first of r1");
        log(13, TWO, "first of r2");
        log(14, ONE, "END RequestId: r1");
        log(14, ONE, COLD.formatted("r1"));
        log(15, TWO, "second of r2");

        List<LoggedRequest> requests = LoggedRequests.of(lines);

        assertThat(requests).extracting(LoggedRequest::requestId).containsExactly("r1", "r2");
        assertThat(requests.get(0).texts()).containsExactly("starting", "first of r1");
        assertThat(requests.get(0).version()).isEqualTo("14");
        assertThat(requests.get(1).texts()).containsExactly("first of r2", "second of r2");
        assertThat(requests.get(1).version()).isEqualTo("$LATEST");
        assertThat(requests.get(1).report()).isEmpty();
        assertThat(LogText.of(requests.get(0)))
                .containsExactly(
                        "2026-11-23 12:00:00.010Z  version 14  cold start 431 ms, then 12 ms in the function, 118 of 512 MB  r1",
                        "  starting",
                        "  first of r1");
        assertThat(LogText.of(requests.get(1)).get(0))
                .isEqualTo("2026-11-23 12:00:00.011Z  version $LATEST  not reported yet  r2");
    }

    @Test
    void givesATimeoutThatIsToldLateToItsRequest() {
        log(0, ONE, "START RequestId: r1 Version: 14");
        log(3, ONE, COLD.formatted("r1"));
        log(4, ONE, "2026-11-23T12:00:00.004Z r1 Task timed out after 3.00 seconds");
        log(5, ONE, "");
        log(9, ONE, "START RequestId: r3 Version: 14");

        List<LoggedRequest> requests = LoggedRequests.of(lines);

        assertThat(requests.get(0).texts())
                .containsExactly("2026-11-23T12:00:00.004Z r1 Task timed out after 3.00 seconds");
        assertThat(requests.get(1).texts()).isEmpty();
    }

    @Test
    void showsLinesOfAStartThatNoRequestFollows() {
        log(0, ONE, "INIT_START Runtime Version: java:21.v33");
        log(1, ONE, "starting");

        assertThat(LogText.of(LoggedRequests.of(lines).get(0)))
                .containsExactly("2026-11-23 12:00:00.001Z  version 14  outside of requests", "  starting");
    }

    @Test
    void findsTheRequestOfATime() {
        for (int i = 0; i < 4; i++) {
            log(100 * i, ONE, "START RequestId: r" + i + " Version: 14");
            log(100 * i + 20, ONE, COLD.formatted("r" + i));
        }

        assertThat(LoggedRequests.during(lines, at(99), at(130)))
                .extracting(LoggedRequest::requestId)
                .containsExactly("r1");
        assertThat(LoggedRequests.during(lines, at(30), at(90))).isEmpty();
        assertThat(LoggedRequests.during(lines, at(190), at(350)))
                .extracting(LoggedRequest::requestId)
                .containsExactly("r2", "r3");
    }

    @Test
    void tellsTheRequestOfEachLineAsTheyCome() {
        log(0, ONE, "starting");
        log(10, ONE, "START RequestId: 12345678-9abc Version: 14");
        log(12, ONE, "hello\u001b[2Jworld");
        log(14, ONE, "END RequestId: 12345678-9abc");
        log(14, ONE, COLD.formatted("12345678-9abc"));

        assertThat(new LogTail().next(lines))
                .containsExactly(
                        "12:00:00.000Z            starting",
                        "12:00:00.012Z  12345678  hello [2Jworld",
                        "12:00:00.014Z  12345678  -- cold start 431 ms, then 12 ms in the function, 118 of 512 MB");
    }

    @Test
    void shortensStackTraces() {
        assertThat(LogText.shortened(List.of(
                        "a.B: c",
                        "\tat a.B.c(B.java:1)",
                        "\tat a.B.d(B.java:2)",
                        "\tat a.B.e(B.java:3)",
                        "\tat a.B.f(B.java:4)",
                        "\tat a.B.g(B.java:5)",
                        "",
                        "END RequestId: r1",
                        "next")))
                .containsExactly(
                        "a.B: c",
                        "\tat a.B.c(B.java:1)",
                        "\tat a.B.d(B.java:2)",
                        "\tat a.B.e(B.java:3)",
                        "\t... 2 more",
                        "next");
    }

    @Test
    void takesSecretsOutWhereverTheyStand() {
        LogRedaction redaction = LogRedaction.of(List.of("tweet", "tweet-tweet", "on"));

        assertThat(redaction.apply("key=tweet-tweet, on tweet")).isEqualTo("key=***, on ***");
        assertThat(redaction.apply("Authorization: Bearer abc.def, Accept: text/plain"))
                .isEqualTo("Authorization: ***, Accept: text/plain");
        assertThat(redaction.apply("{\"cookie\":\"sid=1\",\"x-api-key\" : \"k\"}"))
                .isEqualTo("{\"cookie\":\"***\",\"x-api-key\" : \"***\"}");
    }

    @ParameterizedTest
    @CsvSource({"30s,30", "10m,600", "2h,7200", "1d,86400"})
    void readsSpansOfTime(String text, long seconds) {
        assertThat(Since.parse(text)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"10", "m", "-1m", "1.5h", "1w", "''"})
    void readsNoOtherSpans(String text) {
        assertThat(Since.parse(text)).isEmpty();
    }

    private void log(int millis, String stream, String text) {
        lines.add(new LoggedLine(stream, at(millis), text));
    }

    private static Instant at(int millis) {
        return NOON.plusMillis(millis);
    }
}
