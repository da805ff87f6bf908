package dev.lambdamaven.plugin.smoke.check;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads texts that may refer to variables, and refuses variables that nobody sets. */
final class References {

    private static final Pattern NAME = Pattern.compile("(?:env\\.)?[A-Za-z_][A-Za-z0-9_]*");

    private final Cursor cursor;
    private final Scope scope;

    References(Cursor cursor, Scope scope) {
        this.cursor = cursor;
        this.scope = scope;
    }

    /** The text, which starts at a place. */
    Template template(int start, String text) {
        for (MatchResult match : Template.REFERENCE.matcher(text).results().toList()) {
            requireKnown(start + match.start(), match.group(1));
        }
        return new Template(text);
    }

    private void requireKnown(int place, String name) {
        if (!NAME.matcher(name).matches()) {
            throw cursor.error(place, "a variable is written @{id} or @{env.NAME}");
        }
        if (!scope.knows(name)) {
            throw cursor.error(
                    place,
                    name.startsWith(Scope.SHELL)
                            ? "the variable " + name.substring(Scope.SHELL.length()) + " is not set in this shell"
                            : "no earlier check captures " + name);
        }
    }

    /** The JSON value that starts here, perhaps over several lines. */
    Template json(String rule) {
        int start = cursor.position();
        try {
            int length = JsonText.lengthOfValue(Template.digitsFor(cursor.rest()));
            // A number ends for the JSON parser only behind the blank or the line break after it.
            String json = cursor.rest().substring(0, length).stripTrailing();
            cursor.moveTo(start + json.length());
            String value = json.stripLeading();
            return template(start + json.length() - value.length(), value);
        } catch (JsonText.NotJsonException e) {
            throw cursor.error(start + e.offset(), rule);
        }
    }
}
