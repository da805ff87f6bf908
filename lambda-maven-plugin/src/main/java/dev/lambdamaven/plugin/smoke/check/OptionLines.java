package dev.lambdamaven.plugin.smoke.check;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a check is run, behind the word that starts the line. */
final class OptionLines {

    private static final Pattern DURATION = Pattern.compile("([0-9]{1,6}) *(ms|s)(?=[ \\n]|$)");
    private static final Pattern TIMES = Pattern.compile("([1-9][0-9]?|100)(?=[ \\n]|$)");
    private static final Pattern EVERY = Pattern.compile("every(?=[ ])");

    private final Cursor cursor;

    OptionLines(Cursor cursor) {
        this.cursor = cursor;
    }

    CheckOptions name(CheckOptions options) {
        int start = cursor.position();
        String name = cursor.restOfLine();
        if (name.isEmpty()) {
            throw cursor.error(start, "after name comes what reports call the check");
        }
        return options.named(name);
    }

    CheckOptions retry(CheckOptions options) {
        int start = cursor.position();
        int times = cursor.accept(TIMES)
                .map(number -> Integer.parseInt(number.group(1)))
                .orElseThrow(() -> cursor.error(start, "after retry comes a number from 1 to 100"));
        cursor.skipBlanks();
        if (cursor.accept(EVERY).isEmpty()) {
            return options.retried(times, CheckOptions.NONE.every());
        }
        cursor.skipBlanks();
        return options.retried(times, duration());
    }

    Duration duration() {
        int start = cursor.position();
        Matcher matcher = cursor.accept(DURATION)
                .orElseThrow(() -> cursor.error(start, "here must come a time such as 300 ms or 2 s"));
        int number = Integer.parseInt(matcher.group(1));
        return matcher.group(2).equals("ms") ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    }
}
