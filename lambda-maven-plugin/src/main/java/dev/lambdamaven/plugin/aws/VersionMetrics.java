package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.CanaryCounts;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/**
 * What Lambda has counted of two versions behind one alias ("Viewing metrics for Lambda functions", Developer Guide: Invocations and
 * Errors, dimensions FunctionName, Resource and ExecutedVersion).
 *
 * <p>CloudWatch keeps them by the minute and shows them a minute or two after the requests, so that the first minute holds what came
 * before the canary too: of the new version that is nothing.
 */
final class VersionMetrics {

    private static final int MINUTE = 60;
    private static final String REQUESTS = "Invocations";
    private static final String FAILED = "Errors";
    private static final String NEXT = "next";
    private static final String BEFORE = "before";

    private final CloudWatchClient metrics;
    private final String functionName;
    private final String alias;

    VersionMetrics(CloudWatchClient metrics, String functionName, String alias) {
        this.metrics = metrics;
        this.functionName = functionName;
        this.alias = alias;
    }

    /**
     * The counts of a time span.
     *
     * @param versions from the one that served to the new one
     * @throws LambdaException when CloudWatch keeps them to itself
     */
    CanaryCounts between(Instant from, Instant to, ReleaseStep.Move versions) {
        Map<String, Long> sums = new HashMap<>();
        metrics.getMetricDataPaginator(
                        request -> request.startTime(from).endTime(to).metricDataQueries(queries(versions)))
                .metricDataResults()
                .forEach(result -> sums.merge(result.id(), sum(result), Long::sum));
        return new CanaryCounts(counts(sums, NEXT, versions.to()), counts(sums, BEFORE, versions.from()));
    }

    private List<MetricDataQuery> queries(ReleaseStep.Move versions) {
        return List.of(
                query(NEXT + REQUESTS, REQUESTS, versions.to()),
                query(NEXT + FAILED, FAILED, versions.to()),
                query(BEFORE + REQUESTS, REQUESTS, versions.from()),
                query(BEFORE + FAILED, FAILED, versions.from()));
    }

    private MetricDataQuery query(String id, String metric, String version) {
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(stat -> stat.stat("Sum")
                        .period(MINUTE)
                        .metric(one -> one.namespace("AWS/Lambda")
                                .metricName(metric)
                                .dimensions(
                                        dimension("FunctionName", functionName),
                                        dimension("Resource", functionName + ":" + alias),
                                        dimension("ExecutedVersion", version))))
                .build();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static long sum(MetricDataResult result) {
        boolean told = result.statusCode() == StatusCode.COMPLETE || result.statusCode() == StatusCode.PARTIAL_DATA;
        if (!told) {
            throw LambdaException.of(
                    "CloudWatch does not tell the metrics of the canary: %s.".formatted(result.statusCodeAsString()),
                    "Allow cloudwatch:GetMetricData to whoever deploys, and run the goal again.");
        }
        return Math.round(
                result.values().stream().mapToDouble(Double::doubleValue).sum());
    }

    private static CanaryCounts.Counts counts(Map<String, Long> sums, String whose, String version) {
        return new CanaryCounts.Counts(
                version, sums.getOrDefault(whose + REQUESTS, 0L), sums.getOrDefault(whose + FAILED, 0L));
    }
}
