package dev.lambdamaven.plugin.local.runtime;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The lines that Lambda itself writes around an invocation, as it prints them. */
final class InvocationLog {

    private InvocationLog() {}

    static String start(String requestId, String version) {
        return "START RequestId: " + requestId + " Version: " + version;
    }

    static String end(String requestId) {
        return "END RequestId: " + requestId;
    }

    /**
     * The accounting line.
     *
     * @param initialization how long the environment took to start; empty for a warm one
     * @param used the most memory the process has had, in MB
     */
    static String report(
            String requestId, Duration duration, Optional<Duration> initialization, int memorySize, long used) {
        long billed = (long) Math.ceil(milliseconds(duration));
        String line = String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB\t",
                requestId,
                milliseconds(duration),
                billed,
                memorySize,
                used);
        return line
                + initialization
                        .map(init -> String.format(Locale.ROOT, "Init Duration: %.2f ms\t", milliseconds(init)))
                        .orElse("");
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1_000_000.0;
    }
}
