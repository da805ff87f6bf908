package dev.lambdamaven.plugin.local.logs;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terms that must all be in a message, case and all ("Filter pattern syntax", CloudWatch Logs user guide). Of that page, terms with and
 * without quotes are imitated; alternatives, exclusions, regular expressions and JSON are not.
 */
record FilterPattern(List<String> terms) {

    private static final Pattern TERM = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|(\\S+)");

    static FilterPattern of(String text) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(text.strip());
        while (matcher.find()) {
            terms.add(
                    matcher.group(1) != null
                            ? matcher.group(1).replaceAll("\\\\(.)", "$1")
                            : unquoted(matcher.group(2)));
        }
        return new FilterPattern(List.copyOf(terms));
    }

    boolean matches(String message) {
        return terms.stream().allMatch(message::contains);
    }

    private static String unquoted(String term) {
        if (term.matches("[\\p{Alnum}_]+")) {
            return term;
        }
        if (term.matches("[?{\\[%-].*")) {
            throw AwsError.notImitated("filter patterns such as " + term + ", only terms");
        }
        // The text is a guess.
        throw new AwsError(400, "InvalidParameterException", "Invalid character(s) in term '" + term + "'");
    }
}
