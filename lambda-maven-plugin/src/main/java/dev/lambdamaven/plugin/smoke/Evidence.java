package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.operate.LogRedaction;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the function's side of one request.
 *
 * @param logLines the function's lines of that request, oldest first; at least the last ones
 * @param reportLine Lambda's {@code REPORT} line with durations and memory
 * @param functionError {@code Unhandled} or {@code Handled}, as Invoke's {@code X-Amz-Function-Error} says
 * @param executedVersion the version that ran, as Invoke's {@code X-Amz-Executed-Version} or the adapter's header says
 * @param permitted whether the function's policy lets the HTTP API call it; present when the function has seen nothing of the request
 */
public record Evidence(
        List<String> logLines,
        Optional<String> reportLine,
        Optional<String> functionError,
        Optional<String> executedVersion,
        Optional<Boolean> permitted) {

    public Evidence {
        logLines = List.copyOf(logLines);
    }

    /** What a call of the function itself tells. */
    public Evidence(
            List<String> logLines,
            Optional<String> reportLine,
            Optional<String> functionError,
            Optional<String> executedVersion) {
        this(logLines, reportLine, functionError, executedVersion, Optional.empty());
    }

    /** The same without secrets. */
    Evidence redacted(LogRedaction redaction) {
        return new Evidence(
                logLines.stream().map(redaction::apply).toList(),
                reportLine,
                functionError,
                executedVersion,
                permitted);
    }

    /** Log lines alone. */
    public static Evidence ofLog(List<String> logLines) {
        return new Evidence(logLines, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
