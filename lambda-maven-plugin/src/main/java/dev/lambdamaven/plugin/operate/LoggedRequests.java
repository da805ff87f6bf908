package dev.lambdamaven.plugin.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Groups lines by request. An execution environment serves one request at a time, so within its stream the order says it all. */
public final class LoggedRequests {

    private static final Pattern START = Pattern.compile("START RequestId: (\\S+).*");

    private LoggedRequests() {}

    /** The requests in the order of their starts. */
    public static List<LoggedRequest> of(List<LoggedLine> lines) {
        Map<String, Stream> streams = new LinkedHashMap<>();
        lines.forEach(
                line -> streams.computeIfAbsent(line.stream(), Stream::new).add(line));
        return streams.values().stream()
                .flatMap(stream -> stream.requests().stream())
                .sorted(Comparator.comparing(LoggedRequest::start))
                .toList();
    }

    /**
     * The requests that ran in a time span, the one that began closest to its start first.
     *
     * @param sent when the request of interest was sent
     * @param answered when its answer had come
     */
    public static List<LoggedRequest> during(List<LoggedLine> lines, Instant sent, Instant answered) {
        return of(lines).stream()
                .filter(request -> !request.requestId().isEmpty())
                .filter(request ->
                        !request.start().isAfter(answered) && !request.end().isBefore(sent))
                .sorted(Comparator.comparing(
                        request -> Duration.between(sent, request.start()).abs()))
                .toList();
    }

    /** Lambda's own line about a request, which is no line of the function. */
    static boolean isFrame(String text) {
        return text.startsWith("INIT_START ") || text.startsWith("END RequestId: ") || isStart(text) || isReport(text);
    }

    static boolean isStart(String text) {
        return START.matcher(text).matches();
    }

    static boolean isReport(String text) {
        return text.startsWith("REPORT RequestId: ");
    }

    /** The request that a START line begins. */
    static Optional<String> started(String text) {
        Matcher start = START.matcher(text);
        return start.matches() ? Optional.of(start.group(1)) : Optional.empty();
    }

    /** One stream while it is read. */
    private static final class Stream {

        private final String name;
        private final List<LoggedRequest> closed = new ArrayList<>();
        private List<LoggedLine> lines = new ArrayList<>();
        private Optional<LoggedLine> start = Optional.empty();

        Stream(String name) {
            this.name = name;
        }

        void add(LoggedLine line) {
            if (isStart(line.text())) {
                if (start.isPresent()) {
                    close(line.time(), Optional.empty());
                }
                start = Optional.of(line);
            } else if (isReport(line.text())) {
                close(line.time(), Optional.of(line.text()));
            } else if (!isFrame(line.text()) && !isAfterthought(line)) {
                lines.add(line);
            }
        }

        List<LoggedRequest> requests() {
            List<LoggedRequest> all = new ArrayList<>(closed);
            if (start.isPresent()
                    || lines.stream().anyMatch(line -> !line.text().isBlank())) {
                all.add(request(Instant.MAX, Optional.empty()));
            }
            return all;
        }

        private void close(Instant end, Optional<String> report) {
            closed.add(request(end, report));
            lines = new ArrayList<>();
            start = Optional.empty();
        }

        private LoggedRequest request(Instant end, Optional<String> report) {
            String id = start.flatMap(line -> started(line.text()))
                    .or(() -> report.flatMap(RequestReport::parse).map(RequestReport::requestId))
                    .orElse("");
            Instant begin = start.or(() -> lines.stream().findFirst())
                    .map(LoggedLine::time)
                    .orElse(end);
            return new LoggedRequest(id, name, begin, end, lines, report);
        }

        /** Lambda has also been seen to write of a timeout after the REPORT line. */
        private boolean isAfterthought(LoggedLine line) {
            if (start.isPresent() || closed.isEmpty()) {
                return false;
            }
            LoggedRequest last = closed.get(closed.size() - 1);
            if (last.requestId().isEmpty() || !line.text().contains(last.requestId())) {
                return line.text().isBlank();
            }
            List<LoggedLine> more = new ArrayList<>(last.lines());
            more.add(line);
            closed.set(
                    closed.size() - 1,
                    new LoggedRequest(last.requestId(), last.stream(), last.start(), last.end(), more, last.report()));
            return true;
        }
    }
}
