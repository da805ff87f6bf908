package dev.lambdamaven.plugin.local.metrics;

import java.util.Map;

/** One metric with its dimensions: asking for fewer dimensions is asking for another one ("CloudWatch concepts"). */
record Series(String region, String metric, Map<String, String> dimensions) {

    static final String NAMESPACE = "AWS/Lambda";

    String unit() {
        return metric.equals("Duration") ? "Milliseconds" : "Count";
    }
}
