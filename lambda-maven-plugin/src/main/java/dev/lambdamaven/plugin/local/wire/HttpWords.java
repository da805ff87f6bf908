package dev.lambdamaven.plugin.local.wire;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Texts of HTTP for people: reason phrases and dates. */
final class HttpWords {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static final Map<Integer, String> REASONS = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(202, "Accepted"),
            Map.entry(204, "No Content"),
            Map.entry(206, "Partial Content"),
            Map.entry(301, "Moved Permanently"),
            Map.entry(302, "Found"),
            Map.entry(303, "See Other"),
            Map.entry(304, "Not Modified"),
            Map.entry(307, "Temporary Redirect"),
            Map.entry(308, "Permanent Redirect"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(406, "Not Acceptable"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "Precondition Failed"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(501, "Not Implemented"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private static volatile Dated last = new Dated(0, "");

    private record Dated(long second, String text) {}

    private HttpWords() {}

    /** The phrase of RFC 9110, section 15; empty for a status that has none there. */
    static String reason(int status) {
        return REASONS.getOrDefault(status, "");
    }

    /** A second since 1970 as IMF-fixdate (RFC 9110, section 5.6.7). */
    static String date(long second) {
        Dated known = last;
        if (known.second() != second) {
            known = new Dated(second, format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC)));
            last = known;
        }
        return known.text();
    }

    private static String format(LocalDateTime time) {
        return DAYS.get(time.getDayOfWeek().getValue() - 1) + ", " + two(time.getDayOfMonth()) + " "
                + MONTHS.get(time.getMonthValue() - 1) + " " + time.getYear() + " " + two(time.getHour()) + ":"
                + two(time.getMinute()) + ":" + two(time.getSecond()) + " GMT";
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
