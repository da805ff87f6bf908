package dev.lambdamaven.plugin.local.metrics;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Which values of which metric a request asks for. The texts of its refusals are guesses, but for that of the times. */
record MetricQuery(String namespace, Series series, Duration period) {

    private static final int MINUTE = 60;

    /** Reads a metric as both reading operations name it. */
    static MetricQuery of(Fields metric, Fields period, String region) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        metric.objects("Dimensions")
                .forEach(dimension -> dimensions.put(required(dimension, "Name"), required(dimension, "Value")));
        int seconds = period.number("Period").orElseThrow(() -> missing("Period"));
        boolean highResolution = seconds == 1 || seconds == 5 || seconds == 10 || seconds == 20 || seconds == 30;
        if (!highResolution && (seconds < MINUTE || seconds % MINUTE != 0)) {
            throw invalid("Period must be 1, 5, 10, 20, 30, or a multiple of 60.");
        }
        return new MetricQuery(
                required(metric, "Namespace"),
                new Series(region, required(metric, "MetricName"), Map.copyOf(dimensions)),
                Duration.ofSeconds(Math.max(seconds, MINUTE)));
    }

    /** Its values; a metric that has none is no error. */
    NavigableMap<Instant, Datapoint> values(FunctionMetrics metrics, Fields request) {
        Instant from = time(request, "StartTime");
        Instant to = time(request, "EndTime");
        if (!from.isBefore(to)) {
            throw invalid("The parameter StartTime must be less than the parameter EndTime.");
        }
        return namespace.equals(Series.NAMESPACE) ? metrics.between(series, from, to, period) : new TreeMap<>();
    }

    static String required(Fields fields, String name) {
        return fields.text(name).orElseThrow(() -> missing(name));
    }

    static AwsError missing(String name) {
        return new AwsError(400, "MissingParameter", "The parameter " + name + " is required.");
    }

    static AwsError invalid(String text) {
        return new AwsError(400, "ValidationError", text);
    }

    private static Instant time(Fields request, String name) {
        double seconds = request.fraction(name).orElseThrow(() -> missing(name));
        return Instant.ofEpochMilli(Math.round(seconds * 1000));
    }
}
