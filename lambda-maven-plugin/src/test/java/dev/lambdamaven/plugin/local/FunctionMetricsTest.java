package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.local.functions.OddFunction;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatch.model.CloudWatchException;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.lambda.model.State;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

/** The metrics of a function that really runs, read by AWS's own client over Smithy's RPC v2 CBOR. */
@Timeout(60)
class FunctionMetricsTest {

    @TempDir
    static Path folder;

    private static LocalAws aws;
    private static Account account;

    @BeforeAll
    static void start() {
        aws = LocalAws.start(new LocalAwsSettings(0, folder, Delays.brief(), line -> {}));
        account = new Account(aws);
        DeployedFunction.create(account, "odd", OddFunction.class);
        account.lambda.publishVersion(publish -> publish.functionName("odd"));
        Account.eventually(() -> Optional.of(account.lambda.getFunctionConfiguration(
                        get -> get.functionName("odd").qualifier("1")))
                .filter(version -> version.state() == State.ACTIVE));
        account.lambda.createAlias(
                alias -> alias.functionName("odd").name("live").functionVersion("1"));
    }

    @AfterAll
    static void stop() {
        account.close();
        aws.close();
    }

    @Test
    void countsRequestsThrowsAndExitsOfTheVersionBehindAnAlias() {
        Instant begin = Instant.now();
        List.of("\"hello\"", "\"throw\"", "\"exit\"", "\"hello\"").forEach(FunctionMetricsTest::invoke);
        account.lambda.putFunctionConcurrency(put -> put.functionName("odd").reservedConcurrentExecutions(0));
        assertThatThrownBy(() -> invoke("\"hello\"")).isInstanceOf(TooManyRequestsException.class);

        // The client sends a throttled request again.
        assertThat(Account.eventually(() -> sum("Throttles", begin).filter(sum -> sum > 0)))
                .isPositive();
        assertThat(sum("Invocations", begin)).contains(4.0);
        assertThat(sum("Errors", begin)).contains(2.0);
    }

    @Test
    void refusesInTheSameProtocol() {
        assertThatThrownBy(() -> account.metrics.getMetricData(request ->
                        request.startTime(Instant.EPOCH).endTime(Instant.EPOCH).metricDataQueries(List.of())))
                .isInstanceOfSatisfying(CloudWatchException.class, refused -> {
                    assertThat(refused.statusCode()).isEqualTo(400);
                    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("MissingParameter");
                    assertThat(refused).hasMessageContaining("The parameter MetricDataQueries is required.");
                });
        assertThat(aws.journal().calls()).anyMatch(call -> call.operation().equals("GetMetricData"));
    }

    private static void invoke(String order) {
        Account.eventually(() -> Optional.of(account.lambda.invoke(
                invoke -> invoke.functionName("odd").qualifier("live").payload(SdkBytes.fromUtf8String(order)))));
    }

    private static Optional<Double> sum(String metric, Instant begin) {
        MetricDataQuery query = MetricDataQuery.builder()
                .id("m")
                .metricStat(stat -> stat.period(3600)
                        .stat("Sum")
                        .metric(one -> one.namespace("AWS/Lambda")
                                .metricName(metric)
                                .dimensions(
                                        dimension("FunctionName", "odd"),
                                        dimension("Resource", "odd:live"),
                                        dimension("ExecutedVersion", "1"))))
                .build();
        List<MetricDataResult> results = account.metrics
                .getMetricData(request ->
                        request.startTime(begin).endTime(begin.plusSeconds(600)).metricDataQueries(query))
                .metricDataResults();
        return results.get(0).values().stream().reduce(Double::sum);
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }
}
