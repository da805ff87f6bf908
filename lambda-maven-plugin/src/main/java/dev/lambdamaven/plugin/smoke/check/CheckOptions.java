package dev.lambdamaven.plugin.smoke.check;

import java.time.Duration;
import java.util.Optional;

/**
 * How a check is run.
 *
 * @param name what it is called in reports
 * @param within the longest time to the end of the answer of a warm function
 * @param retries how often it is sent again when it fails, from 0 to 100
 * @param every the time between two of these, about
 */
public record CheckOptions(Optional<String> name, Optional<Duration> within, int retries, Duration every) {

    /** No name, no budget, no retries; Hurl's interval of one second. */
    public static final CheckOptions NONE =
            new CheckOptions(Optional.empty(), Optional.empty(), 0, Duration.ofSeconds(1));

    public CheckOptions named(String text) {
        return new CheckOptions(Optional.of(text), within, retries, every);
    }

    CheckOptions within(Duration budget) {
        return new CheckOptions(name, Optional.of(budget), retries, every);
    }

    CheckOptions retried(int times, Duration interval) {
        return new CheckOptions(name, within, times, interval);
    }

    /** A duration as checks have it: {@code 300 ms}, {@code 2 s}. */
    static String shown(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}
