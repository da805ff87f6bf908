package dev.lambdamaven.jaxrs.direct;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path template whose segments are literals or whole variables, without slashes around it; empty for the root. */
final class Template {

    private final String text;
    private final List<String> segments;

    private Template(String text, List<String> segments) {
        this.text = text;
        this.segments = segments;
    }

    static Template of(String text) {
        return new Template(text, text.isEmpty() ? List.of() : Segments.split(text, 0));
    }

    /** Counts what RESTEasy sorts by: all characters that are in no variable, slashes included. */
    int literalCharacters() {
        int count = 0;
        for (String segment : segments) {
            count += isVariable(segment) ? 0 : segment.length();
        }
        return count + Math.max(0, segments.size() - 1);
    }

    /** Whether another template matches the same paths; only the names of variables may differ. */
    boolean isLike(Template other) {
        if (segments.size() != other.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            boolean variable = isVariable(segments.get(i));
            if (variable != isVariable(other.segments.get(i))
                    || (!variable && !segments.get(i).equals(other.segments.get(i)))) {
                return false;
            }
        }
        return true;
    }

    boolean matches(List<String> path) {
        return path.size() == segments.size() && matchesStart(path);
    }

    /** Whether the path is the template or goes on behind it; RESTEasy wants a character behind the slash. */
    boolean isStartOf(List<String> path) {
        boolean onlySlash = path.size() == segments.size() + 1
                && !segments.isEmpty()
                && path.get(path.size() - 1).isEmpty();
        return path.size() >= segments.size() && !onlySlash && matchesStart(path);
    }

    private boolean matchesStart(List<String> path) {
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment) ? path.get(i).isEmpty() : !segment.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the encoded value of a variable in a path that matches; null if the template has no such variable. */
    @Nullable
    String value(String variable, List<String> path) {
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (isVariable(segment)
                    && segment.regionMatches(1, variable, 0, segment.length() - 2)
                    && variable.length() == segment.length() - 2) {
                return path.get(i);
            }
        }
        return null;
    }

    private static boolean isVariable(String segment) {
        return segment.startsWith("{");
    }

    @Override
    public String toString() {
        return text;
    }
}
