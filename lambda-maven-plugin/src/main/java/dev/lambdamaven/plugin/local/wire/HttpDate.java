package dev.lambdamaven.plugin.local.wire;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The header Date as IMF-fixdate (RFC 9110, section 5.6.7); httpcore's is written in the language of the machine. */
final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private static volatile Dated last = new Dated(-1, "");

    private record Dated(long second, String text) {}

    private HttpDate() {}

    static String now() {
        long second = System.currentTimeMillis() / 1000;
        Dated known = last;
        if (known.second() != second) {
            known = new Dated(second, FORMAT.format(Instant.ofEpochSecond(second)));
            last = known;
        }
        return known.text();
    }
}
