package dev.lambdamaven.plugin.operate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Requests and lines as the console shows them: one line about the request, then its own lines. */
public final class LogText {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int SHORT_ID = 8;
    private static final Pattern FRAME = Pattern.compile("\\s+at ");
    private static final int FRAMES = 3;

    private LogText() {}

    /** The lines of one request under a line about it. */
    public static List<String> of(LoggedRequest request) {
        List<String> text = new ArrayList<>();
        text.add(head(request));
        request.texts().stream().filter(line -> !line.isBlank()).forEach(line -> text.add("  " + printable(line)));
        return text;
    }

    /** What the function itself wrote: a request's lines without Lambda's accounting. */
    public static List<String> own(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !LoggedRequests.isFrame(line))
                .map(LogText::printable)
                .toList();
    }

    /** A request's lines without Lambda's accounting, and with the ends of long stack traces left out. */
    public static List<String> shortened(List<String> lines) {
        List<String> shortened = new ArrayList<>();
        int frames = 0;
        for (String line : lines.stream()
                .filter(line -> !line.isBlank() && !LoggedRequests.isFrame(line))
                .toList()) {
            boolean frame = FRAME.matcher(line).lookingAt();
            if (!frame && frames > FRAMES) {
                shortened.add("\t... " + (frames - FRAMES) + " more");
            }
            frames = frame ? frames + 1 : 0;
            if (frames <= FRAMES) {
                shortened.add(line);
            }
        }
        if (frames > FRAMES) {
            shortened.add("\t... " + (frames - FRAMES) + " more");
        }
        return shortened;
    }

    private static String head(LoggedRequest request) {
        String time = DAY_AND_TIME.format(request.start());
        if (request.requestId().isEmpty()) {
            return time + "  version " + request.version() + "  outside of requests";
        }
        String account = request.accounting()
                .map(report -> report.summary(request.texts()) + status(report))
                .orElse("not reported yet");
        return time + "  version " + request.version() + "  " + account + "  " + request.requestId();
    }

    private static String status(RequestReport report) {
        return report.status().map(status -> ", " + status).orElse("");
    }

    /**
     * A line by itself, for lines that are shown as they come.
     *
     * @param requestId of the request it belongs to, empty if that is unknown
     */
    static String of(LoggedLine line, String requestId) {
        String id = requestId.isEmpty()
                ? " ".repeat(SHORT_ID)
                : requestId.substring(0, Math.min(SHORT_ID, requestId.length()));
        return time(line.time()) + "  " + id + "  " + printable(line.text());
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    /** Without characters that could change a terminal; tabs stay. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", " ");
    }
}
