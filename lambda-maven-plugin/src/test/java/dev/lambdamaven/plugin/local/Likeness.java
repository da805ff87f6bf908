package dev.lambdamaven.plugin.local;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares what came back with what was written down, in which {@code <name>} stands for any text, and for the same one wherever it
 * comes again, and {@code <_>} for anything.
 */
final class Likeness {

    private static final Pattern VARIABLE = Pattern.compile("<(\\w+)>");

    private final Map<String, String> values = new HashMap<>();

    Likeness(Map<String, String> known) {
        values.putAll(known);
    }

    /** A text with what its variables are known to stand for. */
    String fill(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Where the two differ; empty when they are alike. Both may be JSON or plain text. */
    Optional<String> difference(String expected, String actual) {
        return difference("", parsed(expected), parsed(actual));
    }

    private Optional<String> difference(String at, Object expected, @Nullable Object actual) {
        if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> given) {
            if (!wanted.keySet().equals(given.keySet())) {
                return Optional.of(at + " has " + given.keySet() + " instead of " + wanted.keySet());
            }
            return wanted.entrySet().stream()
                    .flatMap(member ->
                            difference(at + "." + member.getKey(), member.getValue(), given.get(member.getKey()))
                                    .stream())
                    .findFirst();
        }
        if (expected instanceof List<?> wanted && actual instanceof List<?> given && wanted.size() == given.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                Optional<String> difference = difference(at + "[" + i + "]", wanted.get(i), given.get(i));
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }
        boolean alike = expected instanceof String text
                ? isLike(text, String.valueOf(actual))
                : Objects.equals(expected, actual);
        return alike ? Optional.empty() : Optional.of(at + " is " + actual + " instead of " + expected);
    }

    private boolean isLike(String expected, String actual) {
        Matcher variables = VARIABLE.matcher(fill(expected));
        StringBuilder pattern = new StringBuilder();
        Map<String, Integer> groups = new HashMap<>();
        int end = 0;
        String filled = fill(expected);
        while (variables.find()) {
            pattern.append(Pattern.quote(filled.substring(end, variables.start())))
                    .append("(?s:(.*))");
            groups.put(variables.group(1), groups.size() + 1);
            end = variables.end();
        }
        pattern.append(Pattern.quote(filled.substring(end)));
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(actual);
        boolean alike = matcher.matches();
        if (alike) {
            groups.forEach((name, group) -> values.put(name, matcher.group(group)));
            values.remove("_");
        }
        return alike;
    }

    private static Object parsed(String text) {
        try {
            return text.startsWith("{") ? JSON.std.anyFrom(text) : text.strip();
        } catch (IOException notJson) {
            return text.strip();
        }
    }
}
