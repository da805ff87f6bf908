package dev.lambdamaven.plugin.local.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What Lambda has counted, minute by minute; what was counted can be read after a while only, as at AWS. */
public final class FunctionMetrics {

    private final InstantSource clock;
    private final Duration delay;
    private final Map<Series, NavigableMap<Instant, Datapoint>> minutes = new LinkedHashMap<>();
    /** How long the attempts took that are equal in all but that and are not among the minutes yet: there are few of them. */
    private final Map<Attempt, Datapoint> counted = new LinkedHashMap<>();

    private final Deque<Pending> pending = new ArrayDeque<>();

    private record Pending(Attempt attempt, Instant readable) {}

    /**
     * Nothing counted yet.
     *
     * @param delay from the end of a request until its metrics can be read
     */
    public FunctionMetrics(InstantSource clock, Duration delay) {
        this.clock = clock;
        this.delay = delay;
    }

    /** Counts a request that is over. */
    public synchronized void count(Attempt attempt) {
        // Not only when somebody reads: most never do.
        settle();
        pending.addLast(new Pending(attempt, clock.instant().plus(delay)));
    }

    /** Every metric that has ever had a value. */
    synchronized List<Series> series() {
        settle();
        enter();
        return new ArrayList<>(minutes.keySet());
    }

    /**
     * The values of a time span, oldest first.
     *
     * @param from inclusive, rounded down to the minute
     * @param to exclusive
     * @param period whole minutes, counted from 1970 on
     */
    synchronized NavigableMap<Instant, Datapoint> between(Series series, Instant from, Instant to, Duration period) {
        settle();
        enter();
        NavigableMap<Instant, Datapoint> periods = new TreeMap<>();
        minutes.getOrDefault(series, new TreeMap<>())
                .subMap(from.truncatedTo(ChronoUnit.MINUTES), true, to, false)
                .forEach((minute, point) -> periods.merge(
                        Instant.ofEpochSecond(
                                Math.floorDiv(minute.getEpochSecond(), period.toSeconds()) * period.toSeconds()),
                        point,
                        Datapoint::and));
        return periods;
    }

    private void settle() {
        Instant now = clock.instant();
        while (!pending.isEmpty() && !pending.peekFirst().readable().isAfter(now)) {
            Attempt attempt = pending.removeFirst().attempt();
            counted.merge(
                    attempt.ofMinute(), Datapoint.of((double) attempt.took().toMillis()), Datapoint::and);
        }
    }

    private void enter() {
        counted.forEach((attempt, took) -> attempt.dimensions()
                .forEach(dimensions -> attempt.values(took)
                        .forEach((metric, values) -> minutes.computeIfAbsent(
                                        new Series(attempt.function().region(), metric, dimensions),
                                        any -> new TreeMap<>())
                                .merge(attempt.start(), values, Datapoint::and))));
        counted.clear();
    }
}
