package dev.lambdamaven.plugin.local.wire;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Texts of HTTP for people: reason phrases and dates. */
final class HttpWords {

    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static volatile Dated last = new Dated(0, "");

    private record Dated(long second, String text) {}

    private HttpWords() {}

    /** The phrase of RFC 9110, section 15; empty for a status that has none there. */
    static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 201 -> "Created";
            case 202 -> "Accepted";
            case 204 -> "No Content";
            case 206 -> "Partial Content";
            case 301 -> "Moved Permanently";
            case 302 -> "Found";
            case 303 -> "See Other";
            case 304 -> "Not Modified";
            case 307 -> "Temporary Redirect";
            case 308 -> "Permanent Redirect";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 406 -> "Not Acceptable";
            case 409 -> "Conflict";
            case 412 -> "Precondition Failed";
            case 413 -> "Content Too Large";
            case 415 -> "Unsupported Media Type";
            case 422 -> "Unprocessable Content";
            case 429 -> "Too Many Requests";
            case 431 -> "Request Header Fields Too Large";
            case 500 -> "Internal Server Error";
            case 501 -> "Not Implemented";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> "";
        };
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
