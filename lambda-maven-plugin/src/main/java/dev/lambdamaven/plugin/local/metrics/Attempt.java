package dev.lambdamaven.plugin.local.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to run a function, as Lambda tells CloudWatch of it once it is over.
 *
 * @param start when it came, which is the time that its metrics bear ("Viewing metrics for Lambda functions", Developer Guide)
 * @param took in the function, its start included
 */
public record Attempt(Function function, Instant start, Duration took, Ending ending) {

    /** How it ended. Only a throttled one did not run. */
    public enum Ending {
        SUCCEEDED,
        FAILED,
        THROTTLED
    }

    /**
     * The function that it was for.
     *
     * @param qualifier as the request named it; absent without one
     * @param executedVersion the version behind an alias; absent for requests that name a version themselves
     */
    public record Function(String region, String name, Optional<String> qualifier, Optional<String> executedVersion) {}

    /** What it has in common with others of its minute. */
    Attempt ofMinute() {
        return new Attempt(function, start.truncatedTo(ChronoUnit.MINUTES), Duration.ZERO, ending);
    }

    /**
     * The metrics by name ("Types of metrics for Lambda functions"); that Throttles is 0 for a request that ran is a guess.
     *
     * @param durations of this one and all that were equal to it, in milliseconds
     */
    Map<String, Datapoint> values(Datapoint durations) {
        Datapoint ones = Datapoint.of(1).times(durations.count());
        Datapoint zeros = Datapoint.of(0).times(durations.count());
        if (ending == Ending.THROTTLED) {
            return Map.of("Throttles", ones);
        }
        return Map.of(
                "Invocations",
                ones,
                "Errors",
                ending == Ending.FAILED ? ones : zeros,
                "Throttles",
                zeros,
                "Duration",
                durations);
    }

    /**
     * The dimensions under which each metric is counted: of all functions, of the function, of the alias or version, and of the
     * version behind the alias. That {@code Resource} is the bare name for a request without a qualifier is a guess.
     */
    List<Map<String, String>> dimensions() {
        List<Map<String, String>> all = new ArrayList<>();
        Map<String, String> dimensions = new LinkedHashMap<>();
        all.add(Map.copyOf(dimensions));
        dimensions.put("FunctionName", function.name());
        all.add(Map.copyOf(dimensions));
        dimensions.put(
                "Resource",
                function.qualifier().map(text -> function.name() + ":" + text).orElse(function.name()));
        all.add(Map.copyOf(dimensions));
        function.executedVersion().ifPresent(version -> {
            dimensions.put("ExecutedVersion", version);
            all.add(Map.copyOf(dimensions));
        });
        return all;
    }
}
