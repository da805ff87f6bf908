package dev.lambdamaven.plugin.routes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Paths as {@code @Path} has them. */
final class PathText {

    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern VARIABLE = Pattern.compile("\\{[A-Za-z0-9_][A-Za-z0-9_.-]*}");

    private PathText() {}

    /** Joins two paths without slashes around them; empty if a segment is neither plain text nor one plain variable. */
    static Optional<String> joined(String first, String second) {
        String start = trimmed(first);
        String end = trimmed(second);
        String joined = start.isEmpty() || end.isEmpty() ? start + end : start + "/" + end;
        return isPlain(joined) ? Optional.of(joined) : Optional.empty();
    }

    private static String trimmed(String path) {
        String open = path.startsWith("/") ? path.substring(1) : path;
        return open.endsWith("/") ? open.substring(0, open.length() - 1) : open;
    }

    private static boolean isPlain(String path) {
        return path.isEmpty()
                || Arrays.stream(path.split("/", -1))
                        .allMatch(segment -> LITERAL.matcher(segment).matches()
                                || VARIABLE.matcher(segment).matches());
    }

    /** Whether no variable stands in it twice. */
    static boolean namesEachVariableOnce(String path) {
        Set<String> seen = new HashSet<>();
        return Stream.of(path.split("/"))
                .filter(segment -> segment.startsWith("{"))
                .allMatch(seen::add);
    }
}
