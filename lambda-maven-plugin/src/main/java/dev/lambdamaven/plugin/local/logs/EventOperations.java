package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** FilterLogEvents and GetLogEvents. */
final class EventOperations {

    private static final int LARGEST_PAGE = 10_000;
    private static final long LARGEST_ANSWER = 1 << 20;

    private final LogGroups groups;
    private final GroupOperations groupOperations;

    EventOperations(LogGroups groups, GroupOperations groupOperations) {
        this.groups = groups;
        this.groupOperations = groupOperations;
    }

    Map<String, Object> filter(LogRequest request) {
        request.refuse("logGroupIdentifier");
        LogGroup group = groupOperations.group(request);
        List<LogStream> streams = groups.streams(group);
        List<String> names = request.fields().texts("logStreamNames");
        String prefix = request.fields().text("logStreamNamePrefix").orElse("");
        LogSearch.Query query = new LogSearch.Query(
                request.time("startTime", Instant.EPOCH),
                request.time("endTime", Instant.MAX),
                FilterPattern.of(request.fields().text("filterPattern").orElse("")),
                request.limit(LARGEST_PAGE, LARGEST_PAGE));
        LogSearch.Page page = LogSearch.page(
                streams.stream()
                        .filter(stream -> names.isEmpty() || names.contains(stream.name()))
                        .filter(stream -> stream.name().startsWith(prefix))
                        .toList(),
                query,
                request.nextToken().map(EventOperations::positions).orElse(Map.of()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put(
                "events",
                page.found().stream().map(found -> found(streams, found)).toList());
        answer.put("searchedLogStreams", List.of());
        page.next().ifPresent(next -> answer.put("nextToken", token(next)));
        return answer;
    }

    Map<String, Object> get(LogRequest request) {
        request.refuse("logGroupIdentifier");
        LogGroup group = groupOperations.group(request);
        String name = request.required("logStreamName");
        LogStream stream = groups.streams(group).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> LogRequest.notFound("stream"));
        stream.note();
        List<LogLine> lines = lines(stream, request);
        long first = lines.isEmpty() ? start(stream, request) : lines.get(0).position();
        long next = lines.isEmpty() ? first : lines.get(lines.size() - 1).next();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("events", lines.stream().map(EventOperations::event).toList());
        answer.put("nextForwardToken", String.format("f/%056d/s", next));
        answer.put("nextBackwardToken", String.format("b/%056d/s", first));
        return answer;
    }

    /** From a token or from the head forwards, else the last ones before the end or before a token. */
    private static List<LogLine> lines(LogStream stream, LogRequest request) {
        int limit = request.limit(LARGEST_PAGE, LARGEST_PAGE);
        Instant end = request.time("endTime", Instant.MAX);
        Optional<String> token = request.nextToken();
        boolean forwards = token.map(text -> text.startsWith("f/"))
                .orElse(request.fields().flag("startFromHead").orElse(false));
        long from = stream.positionAt(request.time("startTime", Instant.EPOCH));
        long bound = token.map(EventOperations::position).orElse(forwards ? from : Long.MAX_VALUE);
        long start = forwards ? bound : Math.max(from, Math.min(bound, stream.size()) - LARGEST_ANSWER);
        List<LogLine> lines = new ArrayList<>();
        try (LogReader reader = new LogReader(stream, start)) {
            Optional<LogLine> line = reader.next();
            while (line.isPresent()
                    && !line.get().time().isAfter(end)
                    && (forwards || line.get().next() <= bound)) {
                lines.add(line.get());
                boolean full = line.get().next() - start >= LARGEST_ANSWER || lines.size() >= limit;
                line = forwards && full ? Optional.empty() : reader.next();
            }
        }
        return forwards ? lines : lines.subList(Math.max(0, lines.size() - limit), lines.size());
    }

    private static long start(LogStream stream, LogRequest request) {
        return request.nextToken().map(EventOperations::position).orElse(stream.size());
    }

    private static Map<String, Object> found(List<LogStream> streams, LogSearch.Found found) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("logStreamName", found.stream().name());
        event.putAll(event(found.line()));
        event.put(
                "eventId",
                String.format(
                        "%020d%012d%024d",
                        found.line().time().toEpochMilli(),
                        streams.indexOf(found.stream()),
                        found.line().position()));
        return event;
    }

    /** Lambda's messages keep their line feed. */
    private static Map<String, Object> event(LogLine line) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("timestamp", line.time().toEpochMilli());
        event.put("message", line.text() + "\n");
        event.put("ingestionTime", line.time().toEpochMilli());
        return event;
    }

    private static long position(String token) {
        if (!token.matches("[fb]/\\d{56}/s")) {
            throw LogRequest.invalidToken();
        }
        return Long.parseLong(token.substring(40, 58));
    }

    private static String token(Map<String, Long> positions) {
        return Base64.getUrlEncoder().encodeToString(Json.text(positions).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Long> positions(String token) {
        try {
            Map<String, Long> positions = new LinkedHashMap<>();
            Json.object(Body.of(Base64.getUrlDecoder().decode(token)))
                    .forEach((name, value) -> positions.put(name, Long.valueOf(String.valueOf(value))));
            return positions;
        } catch (IOException | IllegalArgumentException notOurs) {
            throw LogRequest.invalidToken();
        }
    }
}
