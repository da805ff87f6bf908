package dev.lambdamaven.plugin.local.metrics;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** The operations that read metrics. Answers are maps in which a time is an {@link Instant}. */
final class MetricOperations {

    private static final String RESULTS = "MetricDataResults";
    private static final int MOST = 100_800;

    private final FunctionMetrics metrics;

    MetricOperations(FunctionMetrics metrics) {
        this.metrics = metrics;
    }

    Map<String, Object> getMetricData(Fields request, String region) {
        List<Fields> queries = request.objects("MetricDataQueries");
        if (queries.isEmpty()) {
            throw MetricQuery.missing("MetricDataQueries");
        }
        List<Object> results = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int points = 0;
        for (Fields query : queries) {
            String id = MetricQuery.required(query, "Id");
            if (!ids.add(id)) {
                throw MetricQuery.invalid("The values for parameter id in MetricDataQueries are not unique.");
            }
            NavigableMap<Instant, Double> values = values(query, request, region);
            points += values.size();
            if (query.flag("ReturnData").orElse(true)) {
                results.add(result(id, label(query), values));
            }
        }
        if (request.has("NextToken") || points > request.number("MaxDatapoints").orElse(MOST)) {
            throw AwsError.notImitated("pages of metric data");
        }
        return members(RESULTS, results, "Messages", List.of());
    }

    private NavigableMap<Instant, Double> values(Fields query, Fields request, String region) {
        if (!query.has("MetricStat")) {
            throw AwsError.notImitated("metric math");
        }
        Fields stat = query.object("MetricStat");
        String statistic = MetricQuery.required(stat, "Stat");
        NavigableMap<Instant, Double> values = new TreeMap<>();
        MetricQuery.of(stat.object("Metric"), stat, region)
                .values(metrics, request)
                .forEach((time, point) -> values.put(time, point.statistic(statistic)));
        boolean ascending = request.text("ScanBy").orElse("").equals("TimestampAscending");
        return ascending ? values : values.descendingMap();
    }

    /** CloudWatch's own labels for several metrics tell them apart; here it is always the metric's name. */
    private static String label(Fields query) {
        return query.text("Label")
                .orElseGet(() -> query.object("MetricStat")
                        .object("Metric")
                        .text("MetricName")
                        .orElse(""));
    }

    private static Map<String, Object> result(String id, String label, NavigableMap<Instant, Double> values) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("Id", id);
        result.put("Label", label);
        result.put("Timestamps", List.copyOf(values.keySet()));
        result.put("Values", List.copyOf(values.values()));
        result.put("StatusCode", "Complete");
        return result;
    }

    Map<String, Object> getMetricStatistics(Fields request, String region) {
        List<String> statistics = request.texts("Statistics");
        if (statistics.isEmpty()) {
            throw AwsError.notImitated("extended statistics alone");
        }
        MetricQuery query = MetricQuery.of(request, request, region);
        List<Object> datapoints = new ArrayList<>();
        query.values(metrics, request).forEach((time, point) -> {
            Map<String, Object> datapoint = new LinkedHashMap<>();
            datapoint.put("Timestamp", time);
            statistics.forEach(name -> datapoint.put(name, point.statistic(name)));
            datapoint.put("Unit", query.series().unit());
            datapoints.add(datapoint);
        });
        return members("Label", query.series().metric(), "Datapoints", datapoints);
    }

    Map<String, Object> listMetrics(Fields request, String region) {
        List<Object> found = metrics.series().stream()
                .filter(series -> series.region().equals(region) && matches(series, request))
                .map(MetricOperations::json)
                .toList();
        return Map.of("Metrics", found);
    }

    private static boolean matches(Series series, Fields request) {
        return request.text("Namespace").map(Series.NAMESPACE::equals).orElse(true)
                && request.text("MetricName").map(series.metric()::equals).orElse(true)
                && request.objects("Dimensions").stream().allMatch(wanted -> {
                    String value = series.dimensions().get(MetricQuery.required(wanted, "Name"));
                    return value != null
                            && wanted.text("Value").map(value::equals).orElse(true);
                });
    }

    private static Object json(Series series) {
        List<Object> dimensions = new ArrayList<>();
        series.dimensions().forEach((name, value) -> dimensions.add(members("Name", name, "Value", value)));
        Map<String, Object> json = members("Namespace", Series.NAMESPACE, "MetricName", series.metric());
        json.put("Dimensions", dimensions);
        return json;
    }

    private static Map<String, Object> members(String name, Object value, String otherName, Object otherValue) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put(name, value);
        members.put(otherName, otherValue);
        return members;
    }
}
