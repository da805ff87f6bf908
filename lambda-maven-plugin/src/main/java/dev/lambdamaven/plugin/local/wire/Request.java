package dev.lambdamaven.plugin.local.wire;

import dev.lambdamaven.plugin.event.Percent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as it came in.
 *
 * @param rawPath the path as sent, still percent-encoded
 * @param rawQuery what was sent after the question mark, empty without one
 * @param headers lower-case names, with the values of repeated lines in their order
 */
public record Request(String method, String rawPath, String rawQuery, Map<String, List<String>> headers, Body body) {

    /** The first value of a header. */
    public Optional<String> header(String lowerCaseName) {
        return headers.getOrDefault(lowerCaseName, List.of()).stream().findFirst();
    }

    /** The first value of a query parameter, decoded. */
    public Optional<String> query(String name) {
        return queryAll(name).stream().findFirst();
    }

    /** Every value of a query parameter, decoded. */
    public List<String> queryAll(String name) {
        return Percent.parameters(rawQuery).getOrDefault(name, List.of());
    }

    /** The same request with another path. */
    public Request at(String otherRawPath) {
        return new Request(method, otherRawPath, rawQuery, headers, body);
    }

    /** The same request with a body. */
    public Request with(Body other) {
        return new Request(method, rawPath, rawQuery, headers, other);
    }
}
