package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.QueryMask;
import java.util.List;
import java.util.Optional;

/**
 * One request as it is sent.
 *
 * @param path starts with {@code /}, percent-encoded, may have a query, whose values must never be shown
 * @param headers in the order in which they are sent; a name may come twice
 * @param body its bytes; their type is a header
 */
public record SmokeRequest(String method, String path, List<Header> headers, Optional<byte[]> body) {

    public SmokeRequest {
        headers = List.copyOf(headers);
    }

    /** A request without headers and body. */
    public static SmokeRequest of(String method, String path) {
        return new SmokeRequest(method, path, List.of(), Optional.empty());
    }

    /** The path to print. */
    public String shownPath() {
        return QueryMask.path(path);
    }

    /** The request as people say it, such as {@code GET /health}; values of a query, headers and body are left out. */
    @Override
    public String toString() {
        return method + " " + shownPath();
    }
}
