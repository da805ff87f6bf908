package dev.lambdamaven.plugin.smoke.check;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with references to variables: {@code @{id}} to what an earlier check captured, {@code @{env.NAME}} to the shell.
 *
 * @param text as it was written
 */
public record Template(String text) {

    static final Pattern REFERENCE = Pattern.compile("@\\{([^}\\s]*)}");

    /** How values are written into the text. */
    public enum Use {
        /** Percent-encoded. */
        PATH,
        /** As they are. */
        PLAIN,
        /** Escaped inside of a JSON string, as a JSON value elsewhere. */
        JSON
    }

    /** The names that are referred to, {@code env.} included. */
    public List<String> names() {
        return REFERENCE
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    /** The text with values: text, number, boolean, list or map. */
    public String fill(Use use, Function<String, Object> values) {
        StringBuilder filled = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            boolean inString = use == Use.JSON && endsInString(text.substring(0, matcher.start()));
            matcher.appendReplacement(
                    filled, Matcher.quoteReplacement(written(use, inString, values.apply(matcher.group(1)))));
        }
        return matcher.appendTail(filled).toString();
    }

    private static String written(Use use, boolean inString, Object value) {
        String plain = value instanceof String string ? string : json(value);
        return switch (use) {
            case PATH -> URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
            case PLAIN -> plain;
            case JSON -> inString ? withoutQuotes(json(plain)) : json(value);
        };
    }

    private static String withoutQuotes(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String json(Object value) {
        try {
            return JSON.std.asString(value);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to a text does not fail", e);
        }
    }

    private static boolean endsInString(String json) {
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            if (json.charAt(i) == '\\') {
                i++;
            } else if (json.charAt(i) == '"') {
                inString = !inString;
            }
        }
        return inString;
    }

    /** The text with digits in place of references: as long, and JSON where the filled text is. */
    static String digitsFor(String text) {
        return REFERENCE.matcher(text).replaceAll((MatchResult match) -> "1".repeat(match.end() - match.start()));
    }

    @Override
    public String toString() {
        return text;
    }
}
