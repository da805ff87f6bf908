package dev.lambdamaven.plugin.operate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One request as the log tells it.
 *
 * @param requestId of the invocation; empty for lines that belong to none yet, such as those of a start without a request
 * @param stream of the execution environment that served it
 * @param lines those of the function, from the environment's start on when this was its first request; and Lambda's own about failures
 * @param report the {@code REPORT} line; empty while the request is served
 */
public record LoggedRequest(
        String requestId, String stream, Instant start, Instant end, List<LoggedLine> lines, Optional<String> report) {

    public LoggedRequest {
        lines = List.copyOf(lines);
    }

    /** A number, or {@code $LATEST}. */
    public String version() {
        return stream.replaceFirst(".*\\[", "").replaceFirst("].*", "");
    }

    public Optional<RequestReport> accounting() {
        return report.flatMap(RequestReport::parse);
    }

    public List<String> texts() {
        return lines.stream().map(LoggedLine::text).toList();
    }
}
