package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Reads one check line from left to right; {@code position} is where the next word starts. */
final class CheckLine {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String ARROW = "->";
    private static final int MIN_STATUS = 200;
    private static final int MAX_STATUS = 599;

    private final String line;
    private int position;

    CheckLine(String raw) {
        this.line =
                raw.replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", " ").strip();
    }

    SmokeCheck read() {
        String method = method();
        String path = path();
        Optional<String> body = body();
        arrow();
        int status = status();
        Optional<String> expected = expectedBody(method);
        return new SmokeCheck(method, path, body, status, expected, List.of(), QueryMask.line(line));
    }

    private String method() {
        String word = word();
        if (!METHODS.contains(word)) {
            throw error(0, "it must start with one of " + String.join(", ", METHODS));
        }
        skipBlanks();
        return word;
    }

    private String path() {
        int start = position;
        String word = word();
        if (!word.startsWith("/")) {
            throw error(start, "after the method comes a path that starts with /");
        }
        try {
            if (new URI(word).getRawFragment() != null) {
                throw error(start + word.indexOf('#'), "a request has no fragment; write # as %23");
            }
        } catch (URISyntaxException e) {
            throw error(
                    start + Math.max(0, e.getIndex()), "this character cannot stand in a path; write blanks as %20");
        }
        skipBlanks();
        return word;
    }

    private Optional<String> body() {
        if (atEnd() || line.startsWith(ARROW, position)) {
            return Optional.empty();
        }
        int start = position;
        try {
            position += JsonText.lengthOfValue(line.substring(start));
        } catch (JsonText.NotJsonException e) {
            throw error(start + e.offset(), "a body must be JSON, then comes ->");
        }
        String body = line.substring(start, position).strip();
        skipBlanks();
        return Optional.of(body);
    }

    private void arrow() {
        if (!line.startsWith(ARROW, position)) {
            throw error(position, "here must come -> and the wanted status");
        }
        position += ARROW.length();
        skipBlanks();
    }

    private int status() {
        int start = position;
        String word = word();
        if (!word.matches("[0-9]{3}") || Integer.parseInt(word) < MIN_STATUS || Integer.parseInt(word) > MAX_STATUS) {
            throw error(start, "after -> comes the wanted status, from " + MIN_STATUS + " to " + MAX_STATUS);
        }
        skipBlanks();
        return Integer.parseInt(word);
    }

    private Optional<String> expectedBody(String method) {
        if (atEnd()) {
            return Optional.empty();
        }
        if (method.equals("HEAD")) {
            throw error(position, "an answer to HEAD has no body (RFC 9110, 9.3.2)");
        }
        String expected = line.substring(position);
        if (expected.startsWith("{") || expected.startsWith("[")) {
            requireJson(expected);
        }
        return Optional.of(expected);
    }

    /** Text that starts as an object or an array is meant as JSON: taken as plain text, a typing error would never be found. */
    private void requireJson(String expected) {
        int end;
        try {
            end = JsonText.lengthOfValue(expected);
        } catch (JsonText.NotJsonException e) {
            throw error(position + e.offset(), "the wanted body starts as JSON but is none");
        }
        if (end < expected.length()) {
            int rest = end
                    + (expected.length()
                            - end
                            - expected.substring(end).stripLeading().length());
            throw error(position + rest, "after the wanted body nothing more may come");
        }
    }

    private String word() {
        int end = position;
        while (end < line.length() && line.charAt(end) != ' ') {
            end++;
        }
        String word = line.substring(position, end);
        position = end;
        return word;
    }

    private void skipBlanks() {
        while (!atEnd() && line.charAt(position) == ' ') {
            position++;
        }
    }

    private boolean atEnd() {
        return position >= line.length();
    }

    private LambdaException error(int place, String rule) {
        String shown = QueryMask.line(line);
        int query = line.indexOf('?');
        int caret = place < query ? place : Math.max(query, place + shown.length() - line.length());
        return LambdaException.of(
                        "A smoke check cannot be read at character " + (place + 1) + ": " + rule + ".",
                        "Write it as in <check>PUT /items/42 {\"name\":\"desk lamp\"} -> 200"
                                + " {\"message\":\"item 42 updated\"}</check>")
                .with("check", shown + "\n" + " ".repeat(caret) + "^");
    }
}
