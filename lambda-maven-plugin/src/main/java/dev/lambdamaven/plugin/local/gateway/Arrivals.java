package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is noted and refused when a request comes in. */
final class Arrivals {

    /** "Quotas for HTTP APIs", API Gateway developer guide. */
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    /** Request line and headers together, in bytes; same page. */
    private static final int LARGEST_HEAD = 10_240;

    private Arrivals() {}

    static EventContext.Edge edge(Ids ids, Instant now, int port) {
        return new EventContext.Edge(
                ids.gatewayRequest(), ids.trace(now), "127.0.0.1", new EventContext.Listener("http", port), now);
    }

    /** The refusal of a request that is too large; the status of a large head is a guess. */
    static Optional<Answer> tooLarge(Request request, Exchange exchange) {
        if (head(request) > LARGEST_HEAD) {
            return Optional.of(Backend.own(431, "Request Header Fields Too Large", exchange));
        }
        return request.body().size() > LARGEST_REQUEST
                ? Optional.of(Backend.own(413, "Request Entity Too Large", exchange))
                : Optional.empty();
    }

    /** As HTTP/1.1 writes it: method, path, query, version; a line for each header. */
    private static int head(Request request) {
        int query = request.rawQuery().isEmpty() ? 0 : 1 + size(request.rawQuery());
        int bytes = request.method().length() + size(request.rawPath()) + query + " HTTP/1.1".length() + 3;
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            for (String value : header.getValue()) {
                bytes += header.getKey().length() + size(value) + ": ".length() + 2;
            }
        }
        return bytes;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1).length;
    }
}
