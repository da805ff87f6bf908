package dev.lambdamaven.differential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads requests from a text: {@code ### name}, request line, header lines, an empty line and the body. Lines that
 * begin with {@code # } are remarks. {@code \xNN} is one byte; a body line {@code <text * n>} is the text n times.
 */
final class RequestList {

    private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9A-Fa-f]{2})");
    private static final Pattern REPEATED = Pattern.compile("<(.+) \\* (\\d+)>");

    private RequestList() {}

    /** Reads a list from the class path. */
    static List<Request> load(String resource) {
        try (InputStream stream = RequestList.class.getResourceAsStream(resource)) {
            byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
            return parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Request> parse(String text) {
        String[] blocks = text.split("(?m)^### ", -1);
        return Arrays.stream(blocks)
                .skip(1)
                .map(block -> request(
                        block.lines().filter(line -> !line.startsWith("# ")).toList()))
                .toList();
    }

    private static Request request(List<String> lines) {
        String[] start = lines.get(1).split(" ", 2);
        List<Header> headers = new ArrayList<>();
        int at = 2;
        for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            String[] header = lines.get(at).split(": ?", 2);
            headers.add(new Header(header[0], bytes(header[1])));
        }
        String body = at + 1 < lines.size() ? body(lines.subList(at + 1, lines.size())) : "";
        return new Request(lines.get(0).trim(), start[0], bytes(start[1]), List.copyOf(headers), body);
    }

    private static String body(List<String> lines) {
        Matcher repeated = REPEATED.matcher(lines.get(0));
        return repeated.matches()
                ? bytes(repeated.group(1)).repeat(Integer.parseInt(repeated.group(2)))
                : bytes(String.join("\n", lines).stripTrailing());
    }

    /** One char for each byte of the UTF-8 text, and the bytes that are written as escapes. */
    private static String bytes(String text) {
        String utf8 = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        return ESCAPE.matcher(utf8)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
