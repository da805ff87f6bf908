package dev.lambdamaven.plugin.routes;

import java.util.Map;

/**
 * A request that somebody might send.
 *
 * @param path the path below the stage
 * @param encoded whether the path has percent escapes as a client sends them; else percent signs are only percent signs
 * @param query without question mark; empty if there is none
 */
public record SampleRequest(
        String method, String path, boolean encoded, String query, Map<String, String> headers, String body) {

    @Override
    public String toString() {
        return method + " " + path + (query.isEmpty() ? "" : "?" + query) + " " + headers + " " + body;
    }
}
