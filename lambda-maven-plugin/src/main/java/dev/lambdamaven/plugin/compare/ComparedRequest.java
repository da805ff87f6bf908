package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request in the text form of {@code .http} files: a request line, headers, an empty line, a body. Requests of one file are
 * separated by lines that start with {@code ###}.
 *
 * @param target encoded path that starts with {@code /}, and maybe a query
 * @param headers by name in lower case, one value each
 * @param body text; empty for none
 */
public record ComparedRequest(String method, String target, Map<String, String> headers, String body) {

    public ComparedRequest {
        headers = Map.copyOf(headers);
        if (!method.matches("[A-Za-z]+") || !target.matches("/[\\x21-\\x7e]*")) {
            throw LambdaException.of(
                    "\"" + method + " " + target + "\" is no request line.",
                    "Write each request as in a .http file: PUT /items/42?dry=true, then headers, an empty line and a body.");
        }
    }

    /** A request that may carry JSON. */
    public static ComparedRequest json(String method, String target, String body) {
        Map<String, String> headers = body.isEmpty() ? Map.of() : Map.of("content-type", "application/json");
        return new ComparedRequest(method, target, headers, body);
    }

    /**
     * Reads a file of requests.
     *
     * @throws LambdaException if a request line or a header is none
     */
    public static List<ComparedRequest> parseAll(String file) {
        List<ComparedRequest> requests = new ArrayList<>();
        for (String one : file.replace("\r\n", "\n").split("(?m)^###.*$", -1)) {
            if (!one.isBlank()) {
                requests.add(parse(one.strip()));
            }
        }
        return requests;
    }

    private static ComparedRequest parse(String text) {
        int gap = text.indexOf("\n\n");
        List<String> head = (gap < 0 ? text : text.substring(0, gap)).lines().toList();
        String[] line = head.get(0).strip().split(" +", 2);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String header : head.subList(1, head.size())) {
            int colon = header.indexOf(':');
            if (!header.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+:.*")) {
                throw LambdaException.of(
                        "\"" + header + "\" is no header of " + head.get(0) + ".",
                        "Write headers as name: value, and an empty line before the body.");
            }
            headers.put(
                    header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        String body = gap < 0 ? "" : text.substring(gap + 2);
        return new ComparedRequest(line[0], line.length < 2 ? "" : line[1], headers, body);
    }

    /** The path, without the query. */
    String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    /** The query without its question mark. */
    String query() {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** The text form, to be pasted into a file of requests. */
    public String text() {
        StringBuilder text = new StringBuilder(method).append(' ').append(target);
        headers.keySet().stream()
                .sorted()
                .forEach(name -> text.append('\n').append(name).append(": ").append(headers.get(name)));
        return body.isEmpty()
                ? text.toString()
                : text.append("\n\n").append(body).toString();
    }
}
