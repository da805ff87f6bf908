package dev.lambdamaven.plugin.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request without its body.
 *
 * @param rawPath the path as sent, still percent-encoded
 * @param rawQuery what was sent after the question mark, empty without one
 * @param headers lower-case names, with the values of repeated lines in their order
 */
public record HttpHead(String method, String rawPath, String rawQuery, Map<String, List<String>> headers) {

    Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }
}
