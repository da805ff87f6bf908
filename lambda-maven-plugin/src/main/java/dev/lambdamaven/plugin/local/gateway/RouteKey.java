package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A route key, {@code METHOD /path} or {@code $default}, and what it matches.
 *
 * @param method an HTTP method or {@code ANY}; for the default route, empty
 * @param segments the path's segments, such as {@code items} and {@code {item_id}}; for the default route, none
 */
record RouteKey(String text, String method, List<String> segments) {

    static final String DEFAULT = "$default";

    private static final Pattern KEY = Pattern.compile("(ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) (/\\S*)");
    private static final Pattern VARIABLE = Pattern.compile("\\{[a-zA-Z0-9._:-]+\\+?}");

    /** How much a matching route counts; the larger wins. */
    record Rank(int kind, int literals, int method) implements Comparable<Rank> {

        @Override
        public int compareTo(Rank other) {
            int byKind = Integer.compare(kind, other.kind);
            int byLiterals = Integer.compare(literals, other.literals);
            return byKind != 0 ? byKind : byLiterals != 0 ? byLiterals : Integer.compare(method, other.method);
        }
    }

    /**
     * Reads a route key.
     *
     * @throws AwsError 400 when it is none
     */
    static RouteKey of(String text) {
        if (text.equals(DEFAULT)) {
            return new RouteKey(text, "", List.of());
        }
        var key = KEY.matcher(text);
        if (!key.matches()) {
            throw invalid(text);
        }
        List<String> segments = split(key.group(2));
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            boolean braces = segment.contains("{") || segment.contains("}");
            boolean greedyInside = segment.endsWith("+}") && i < segments.size() - 1;
            if (greedyInside || (braces && !VARIABLE.matcher(segment).matches())) {
                throw invalid(text);
            }
        }
        return new RouteKey(text, key.group(1), segments);
    }

    boolean isDefault() {
        return text.equals(DEFAULT);
    }

    /** The path as the permission's source ARN names it, without its first slash. */
    String pathInArn() {
        return isDefault() ? DEFAULT : String.join("/", segments);
    }

    /**
     * The variables of the path, if the route matches ("Working with routes", API Gateway developer guide). A greedy variable catches
     * child resources: at least one segment, so {@code /{proxy+}} does not match {@code /}.
     *
     * @param path decoded, without the stage
     */
    Optional<Map<String, String>> match(String requestMethod, String path) {
        if (isDefault()) {
            return Optional.of(Map.of());
        }
        boolean otherMethod = !method.equals("ANY") && !method.equals(requestMethod);
        return otherMethod ? Optional.empty() : matchPath(split(path));
    }

    /** Full matches before greedy ones before the default route; more literal segments first, a method before ANY. */
    Rank rank() {
        int literals = 0;
        for (String segment : segments) {
            literals += segment.startsWith("{") ? 0 : 1;
        }
        int kind = isDefault() ? 0 : isGreedy() ? 1 : 2;
        return new Rank(kind, literals, method.equals("ANY") ? 0 : 1);
    }

    private Optional<Map<String, String>> matchPath(List<String> path) {
        int fixed = isGreedy() ? segments.size() - 1 : segments.size();
        if (isGreedy() ? path.size() < segments.size() : path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < fixed; i++) {
            String wanted = segments.get(i);
            if (wanted.startsWith("{")) {
                variables.put(wanted.substring(1, wanted.length() - 1), path.get(i));
            } else if (!wanted.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        if (!isGreedy()) {
            return Optional.of(variables);
        }
        String rest = String.join("/", path.subList(fixed, path.size()));
        String greedy = segments.get(fixed);
        variables.put(greedy.substring(1, greedy.length() - 2), rest);
        return rest.isEmpty() ? Optional.empty() : Optional.of(variables);
    }

    private boolean isGreedy() {
        return !segments.isEmpty() && segments.get(segments.size() - 1).endsWith("+}");
    }

    private static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    private static AwsError invalid(String text) {
        return new AwsError(
                400,
                "BadRequestException",
                "The provided route key is not formatted properly for HTTP protocol. Format should be \"<HTTP METHOD>"
                        + " /<RESOURCE PATH>\" or \"$default\": " + text);
    }
}
