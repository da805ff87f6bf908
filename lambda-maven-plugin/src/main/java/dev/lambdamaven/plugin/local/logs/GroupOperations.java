package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations on groups, and the list of streams. */
final class GroupOperations {

    private static final int LARGEST_PAGE = 50;

    /** "PutRetentionPolicy", CloudWatch Logs API reference. */
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final LogGroups groups;

    GroupOperations(LogGroups groups) {
        this.groups = groups;
    }

    Map<String, Object> create(LogRequest request) {
        String name = request.logGroupName();
        if (groups.find(request.region(), name).isPresent()) {
            throw new AwsError(400, "ResourceAlreadyExistsException", "The specified log group already exists");
        }
        LogGroup group = groups.create(request.region(), name);
        group.tags().putAll(request.fields().object("tags").texts());
        return Map.of();
    }

    Map<String, Object> delete(LogRequest request) {
        groups.remove(group(request));
        return Map.of();
    }

    Map<String, Object> putRetention(LogRequest request) {
        LogGroup group = group(request);
        int days = request.fields()
                .number("retentionInDays")
                .orElseThrow(() -> LogRequest.invalid("null", "retentionInDays", "not be null"));
        if (!RETENTIONS.contains(days)) {
            // The text is a guess.
            throw LogRequest.invalid("'" + days + "'", "retentionInDays", "satisfy enum value set: " + RETENTIONS);
        }
        group.retain(Optional.of(days));
        return Map.of();
    }

    Map<String, Object> deleteRetention(LogRequest request) {
        group(request).retain(Optional.empty());
        return Map.of();
    }

    Map<String, Object> describe(LogRequest request) {
        request.refuse("logGroupNamePattern", "logGroupIdentifiers", "accountIdentifiers", "includeLinkedAccounts");
        String prefix = request.fields().text("logGroupNamePrefix").orElse("");
        List<Map<String, Object>> all = groups.in(request.region()).stream()
                .filter(group -> group.name().startsWith(prefix))
                .map(GroupOperations::json)
                .toList();
        return page(request, "logGroups", all);
    }

    Map<String, Object> describeStreams(LogRequest request) {
        request.refuse("logGroupIdentifier");
        LogGroup group = group(request);
        String prefix = request.fields().text("logStreamNamePrefix").orElse("");
        boolean byTime =
                request.fields().text("orderBy").orElse("LogStreamName").equals("LastEventTime");
        Comparator<LogStream> order = byTime
                ? Comparator.comparing(stream -> stream.lastTime().orElse(stream.created()))
                : Comparator.comparing(LogStream::name);
        boolean descending = request.fields().flag("descending").orElse(false);
        List<LogStream> streams = groups.streams(group);
        streams.forEach(LogStream::note);
        List<Map<String, Object>> all = streams.stream()
                .filter(stream -> stream.name().startsWith(prefix))
                .sorted(descending ? order.reversed() : order)
                .map(stream -> json(group, stream))
                .toList();
        return page(request, "logStreams", all);
    }

    LogGroup group(LogRequest request) {
        return groups.find(request.region(), request.logGroupName()).orElseThrow(() -> LogRequest.notFound("group"));
    }

    private static Map<String, Object> json(LogGroup group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("logGroupName", group.name());
        json.put("creationTime", group.created().toEpochMilli());
        group.retentionInDays().ifPresent(days -> json.put("retentionInDays", days));
        json.put("metricFilterCount", 0);
        json.put("arn", Arns.logGroup(group.region(), group.name()) + ":*");
        json.put("storedBytes", 0);
        json.put("logGroupClass", "STANDARD");
        json.put("logGroupArn", Arns.logGroup(group.region(), group.name()));
        return json;
    }

    private static Map<String, Object> json(LogGroup group, LogStream stream) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("logStreamName", stream.name());
        json.put("creationTime", stream.created().toEpochMilli());
        stream.firstTime().ifPresent(time -> json.put("firstEventTimestamp", time.toEpochMilli()));
        stream.lastTime().ifPresent(time -> json.put("lastEventTimestamp", time.toEpochMilli()));
        stream.lastTime().ifPresent(time -> json.put("lastIngestionTime", time.toEpochMilli()));
        json.put("arn", Arns.logGroup(group.region(), group.name()) + ":log-stream:" + stream.name());
        json.put("storedBytes", 0);
        return json;
    }

    /** A token is a position here. */
    private static Map<String, Object> page(LogRequest request, String name, List<Map<String, Object>> all) {
        String token = request.nextToken().orElse("0");
        if (!token.matches("\\d{1,9}")) {
            throw LogRequest.invalidToken();
        }
        int from = Math.min(all.size(), Integer.parseInt(token));
        int to = Math.min(all.size(), from + request.limit(LARGEST_PAGE, LARGEST_PAGE));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, all.subList(from, to));
        if (to < all.size()) {
            page.put("nextToken", Integer.toString(to));
        }
        return page;
    }
}
