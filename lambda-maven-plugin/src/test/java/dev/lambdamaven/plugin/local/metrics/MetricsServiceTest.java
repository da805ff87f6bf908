package dev.lambdamaven.plugin.local.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.ManualClock;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is counted and when it can be read, in the protocol of the AWS CLI; that of the SDK is tested over HTTP. */
class MetricsServiceTest {

    /** 15:31:00 of the manual clock, which begins at 15:31:24. */
    private static final long MINUTE = 1_768_231_860;

    private final ManualClock clock = new ManualClock();
    private final FunctionMetrics metrics = new FunctionMetrics(clock, Duration.ofSeconds(90));
    private final MetricsService service = new MetricsService(metrics);

    @Test
    void countsWhatEachVersionBehindAnAliasDidMinuteByMinute() {
        count("live", "2", Attempt.Ending.FAILED);
        count("live", "1", Attempt.Ending.SUCCEEDED);
        clock.advance(Duration.ofSeconds(60));
        count("live", "2", Attempt.Ending.SUCCEEDED);
        count("live", "2", Attempt.Ending.THROTTLED);
        clock.advance(Duration.ofSeconds(90));

        assertThat(data("Invocations", "items:live", "2", 60)).contains(points(MINUTE + 60, 1.0, MINUTE, 1.0));
        assertThat(data("Errors", "items:live", "2", 60)).contains(points(MINUTE + 60, 0.0, MINUTE, 1.0));
        assertThat(data("Errors", "items:live", "1", 60))
                .contains("\"Timestamps\":[" + (double) MINUTE + "],\"Values\":[0.0]");
        assertThat(data("Throttles", "items:live", "2", 3600)).contains("\"Values\":[1.0]");
        assertThat(data("Invocations", "items:live", "3", 60)).contains("\"Values\":[],\"StatusCode\":\"Complete\"");
    }

    @Test
    void tellsNothingBeforeItsTime() {
        count("live", "2", Attempt.Ending.SUCCEEDED);
        clock.advance(Duration.ofSeconds(89));
        assertThat(data("Invocations", "items:live", "2", 60)).contains("\"Values\":[]");
        clock.advance(Duration.ofSeconds(1));

        assertThat(data("Invocations", "items:live", "2", 60)).contains("\"Values\":[1.0]");
    }

    @Test
    void givesStatisticsAndListsWhatThereIs() {
        count("live", "2", Attempt.Ending.SUCCEEDED);
        clock.advance(Duration.ofSeconds(90));

        assertThat(send("GetMetricStatistics", """
                        {"Namespace":"AWS/Lambda","MetricName":"Duration","Period":60,"Statistics":["Maximum"],\
                        "Dimensions":[{"Name":"FunctionName","Value":"items"}],"StartTime":%d,"EndTime":%d}""".formatted(MINUTE + 59, MINUTE + 60)))
                .isEqualTo("200 {\"Label\":\"Duration\",\"Datapoints\":[{\"Timestamp\":" + (double) MINUTE
                        + ",\"Maximum\":7.0,\"Unit\":\"Milliseconds\"}]}");
        assertThat(send("ListMetrics", "{\"Dimensions\":[{\"Name\":\"ExecutedVersion\"}]}"))
                .contains("\"MetricName\":\"Errors\"", "{\"Name\":\"Resource\",\"Value\":\"items:live\"}");
        assertThat(send("ListMetrics", "{\"Namespace\":\"AWS/S3\"}")).isEqualTo("200 {\"Metrics\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Period|61|400 ValidationError",
                "StartTime|99999999999|400 ValidationError",
                "Stat|\"p99\"|501 NotImplemented",
                "Id|\"b\"|400 ValidationError",
                "MetricDataQueries|[]|400 MissingParameter"
            })
    void refusesWhatItCannotAnswer(String member, String value, String refusal) {
        count("live", "2", Attempt.Ending.SUCCEEDED);
        clock.advance(Duration.ofSeconds(90));
        String query = """
                {"Id":"%s","MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"Errors"},"Period":60,"Stat":"Sum"}}""";
        String request = "{\"MetricDataQueries\":[" + query.formatted("a") + "," + query.formatted("b")
                + "],\"StartTime\":0,\"EndTime\":9999999999}";

        String answer = send(
                "GetMetricData",
                request.replaceFirst("\"" + member + "\":(\\[.*]|[^,}]+)", "\"" + member + "\":" + value));

        assertThat(answer.replace("{\"__type\":\"", "")).startsWith(refusal);
    }

    @Test
    void namesWhatItDoesNotImitate() {
        assertThat(send("PutMetricAlarm", "{}"))
                .startsWith("501 ")
                .contains("does not imitate the CloudWatch operation PutMetricAlarm");
    }

    private void count(String alias, String version, Attempt.Ending ending) {
        Attempt.Function function =
                new Attempt.Function("eu-west-1", "items", Optional.of(alias), Optional.of(version));
        metrics.count(new Attempt(function, clock.instant(), Duration.ofMillis(7), ending));
    }

    private static String points(long second, double value, long earlier, double earlierValue) {
        return "\"Timestamps\":[%s,%s],\"Values\":[%s,%s]"
                .formatted((double) second, (double) earlier, value, earlierValue);
    }

    private String data(String metric, String resource, String version, int period) {
        return send("GetMetricData", """
                {"MetricDataQueries":[{"Id":"a","MetricStat":{"Metric":{"Namespace":"AWS/Lambda","MetricName":"%s","Dimensions":[\
                {"Name":"ExecutedVersion","Value":"%s"},{"Name":"Resource","Value":"%s"},{"Name":"FunctionName","Value":"items"}]},\
                "Period":%d,"Stat":"Sum"}}],"StartTime":%d,"EndTime":%d}""".formatted(metric, version, resource, period, MINUTE + 30, MINUTE + 600));
    }

    private String send(String operation, String json) {
        Map<String, List<String>> headers =
                Map.of("x-amz-target", List.of("GraniteServiceVersion20100801." + operation));
        Answer answer = service.answer(
                new Request("POST", "/", "", headers, Body.utf8(json)), new Scope("eu-west-1", "monitoring"));
        return answer.status() + " " + new String(answer.body().bytes(), UTF_8);
    }
}
