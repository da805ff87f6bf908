package dev.lambdamaven.plugin.local.metrics;

import dev.lambdamaven.plugin.local.wire.AwsError;

/** What a metric was in a span of time. */
record Datapoint(double count, double sum, double least, double most) {

    static Datapoint of(double value) {
        return new Datapoint(1, value, value, value);
    }

    /** As many of the same. */
    Datapoint times(double often) {
        return new Datapoint(count * often, sum * often, least, most);
    }

    Datapoint and(Datapoint other) {
        return new Datapoint(
                count + other.count, sum + other.sum, Math.min(least, other.least), Math.max(most, other.most));
    }

    /**
     * A statistic by its name.
     *
     * @throws AwsError 501 for percentiles and other statistics that are not imitated
     */
    double statistic(String name) {
        return switch (name) {
            case "SampleCount" -> count;
            case "Sum" -> sum;
            case "Average" -> sum / count;
            case "Minimum" -> least;
            case "Maximum" -> most;
            default -> throw AwsError.notImitated("the statistic " + name);
        };
    }
}
