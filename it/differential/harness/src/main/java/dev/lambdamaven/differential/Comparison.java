package dev.lambdamaven.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what differs between two answers to one request. */
final class Comparison {

    /** What belongs to the connection or the server, and not to the application. */
    private static final Set<String> IGNORED =
            Set.of("connection", "content-length", "date", "keep-alive", "server", "transfer-encoding");

    private static final String ABSENT = "(none)";
    private static final int SHOWN = 160;

    private Comparison() {}

    static List<Difference> of(Request request, Answer server, Answer function) {
        List<Difference> found = new ArrayList<>();
        String name = request.name();
        if (server.status() != function.status()) {
            found.add(new Difference(name, "status", "" + server.status(), "" + function.status()));
        }
        Map<String, List<String>> expected = headers(server, request);
        Map<String, List<String>> seen = headers(function, request);
        Map<String, List<String>> all = new TreeMap<>(expected);
        all.putAll(seen);
        for (String header : all.keySet()) {
            String before = lines(expected.getOrDefault(header, List.of()));
            String after = lines(seen.getOrDefault(header, List.of()));
            if (!before.equals(after)) {
                found.add(new Difference(name, "header " + header, printable(before), printable(after)));
            }
        }
        String body = masked(function.body(), request);
        if (!masked(server.body(), request).equals(body)) {
            found.add(new Difference(name, "body", printable(masked(server.body(), request)), printable(body)));
        }
        return found;
    }

    private static Map<String, List<String>> headers(Answer answer, Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (Header header : answer.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            boolean length = name.equals("content-length") && request.method().equals("HEAD");
            if (length || !IGNORED.contains(name)) {
                headers.computeIfAbsent(name, absent -> new ArrayList<>()).add(masked(header.value(), request));
            }
        }
        return headers;
    }

    private static String lines(List<String> values) {
        return switch (values.size()) {
            case 0 -> ABSENT;
            case 1 -> values.get(0);
            default -> values.size() + " lines: " + String.join(" | ", values);
        };
    }

    /** A function is always behind https, the server of the test is not, and Grizzly names the port that goes without saying. */
    private static String masked(String text, Request request) {
        String host = request.header("host").orElse("");
        return text.replace("https://" + host, "http://" + host)
                .replace("http://" + host + ":80/", "http://" + host + "/");
    }

    private static String printable(String bytes) {
        StringBuilder line = new StringBuilder();
        for (char c : bytes.substring(0, Math.min(SHOWN, bytes.length())).toCharArray()) {
            if (c < ' ' || c > '~' || c == '\\') {
                line.append("\\x").append(String.format("%02X", (int) c));
            } else {
                line.append(c);
            }
        }
        String rest = bytes.length() > SHOWN ? " ..." : "";
        return line.isEmpty() ? "(empty)" : line + rest;
    }
}
