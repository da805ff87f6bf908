package dev.lambdamaven.plugin.event;

import java.util.Optional;

/**
 * What Invoke answered.
 *
 * @param payload the function's answer, or Lambda's JSON about its failure
 * @param functionError {@code Unhandled} or {@code Handled} when the function failed
 * @param executedVersion the number of the version that ran, or {@code $LATEST}
 * @param logTail the last 4 KB of the function's log, decoded; empty when it was not asked for
 */
public record Invoked(
        String payload, Optional<String> functionError, Optional<String> executedVersion, String logTail) {}
