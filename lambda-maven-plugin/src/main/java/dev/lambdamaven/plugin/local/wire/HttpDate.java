package dev.lambdamaven.plugin.local.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The header Date as IMF-fixdate (RFC 9110, section 5.6.7); httpcore's is written in the language of the machine. */
final class HttpDate {

    private static volatile Dated last = new Dated(-1, "");

    private record Dated(long second, String text) {}

    private HttpDate() {}

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Dated known = last;
        if (known.second() != second) {
            known = new Dated(second, format(second));
            last = known;
        }
        return known.text();
    }

    /** The JDK's formatter differs by days of one digit; one made by a pattern would load the languages of the world for the first answer. */
    static String format(long second) {
        String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC));
        return text.charAt(6) == ' ' ? text.substring(0, 5) + "0" + text.substring(5) : text;
    }
}
