package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * What may differ from answer to answer.
 *
 * @param headers names in lower case
 * @param texts expressions for parts of a body, such as a time
 */
public record Masks(Set<String> headers, List<Pattern> texts) {

    /** Every character counts. */
    public static final Masks NONE = new Masks(Set.of(), List.of());

    public Masks {
        headers = Set.copyOf(headers);
        texts = List.copyOf(texts);
    }

    /**
     * Masks from what the POM says.
     *
     * @throws LambdaException if a text is no regular expression
     */
    public static Masks of(List<String> headers, List<String> texts) {
        return new Masks(
                headers.stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                texts.stream().map(Masks::pattern).toList());
    }

    boolean hidesHeader(String name) {
        return headers.contains(name.toLowerCase(Locale.ROOT));
    }

    String hide(String body) {
        String hidden = body;
        for (Pattern text : texts) {
            hidden = text.matcher(hidden).replaceAll("***");
        }
        return hidden;
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException malformed) {
            throw LambdaException.of(
                            "<mask>" + text + "</mask> is no regular expression: " + malformed.getDescription() + ".",
                            "Write one of java.util.regex.Pattern, such as <mask>\"time\":\"[^\"]*\"</mask>")
                    .causedBy(malformed);
        }
    }
}
