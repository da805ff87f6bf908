package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.logs.LogGroups;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes access logs: the format with each {@code $context} variable filled in, and a hyphen for what has no value. */
record AccessLog(LogGroups groups) {

    private static final Pattern VARIABLE = Pattern.compile("\\$context((?:\\.[A-Za-z0-9_-]+)+)");
    private static final Pattern GROUP =
            Pattern.compile("arn:aws[a-z-]*:logs:([a-z0-9-]+):\\d{12}:log-group:([^:*]+)(:\\*)?");

    /** A log group by its ARN. */
    private record Group(String region, String name) {}

    boolean isThere(String groupArn) {
        return group(groupArn)
                .filter(group -> groups.isThere(group.region(), group.name()))
                .isPresent();
    }

    /** Whether a stage, as API Gateway describes it, has one. */
    static boolean isWanted(Map<String, Object> stage) {
        return stage.containsKey("accessLogSettings");
    }

    /**
     * Writes the line of one request.
     *
     * @param stage as API Gateway describes it
     * @param values by name without {@code $context.}
     */
    void write(Map<String, Object> stage, String stream, Map<String, String> values) {
        Fields settings = Fields.of(stage).object("accessLogSettings");
        settings.text("destinationArn")
                .flatMap(AccessLog::group)
                .ifPresent(group -> groups.append(
                        group.region(),
                        group.name(),
                        stream,
                        line(settings.text("format").orElse(""), values)));
    }

    static String line(String format, Map<String, String> values) {
        return VARIABLE.matcher(format)
                .replaceAll(match -> Matcher.quoteReplacement(
                        values.getOrDefault(match.group(1).substring(1), "-")));
    }

    private static Optional<Group> group(String arn) {
        Matcher parts = GROUP.matcher(arn);
        return parts.matches() ? Optional.of(new Group(parts.group(1), parts.group(2))) : Optional.empty();
    }
}
