package dev.lambdamaven.differential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The body of an event. */
final class EventBody {

    /** The narrowest set that was seen, because it sends more as base64; nothing else has one right form. */
    private static final Set<String> TEXTS = Set.of(
            "text/plain",
            "text/html",
            "text/csv",
            "text/xml",
            "application/json",
            "application/xml",
            "application/javascript",
            "application/graphql",
            "text/plain;charset=utf-8",
            "application/json;charset=utf-8");

    private EventBody() {}

    /** Adds the body as text or base64, or no body. */
    static void put(Map<String, Object> event, Request request) {
        String body = request.body();
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        boolean text = body.isEmpty() || TEXTS.contains(type.replace(" ", ""));
        if (!body.isEmpty()) {
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            event.put("body", text ? Percent.text(body) : Base64.getEncoder().encodeToString(bytes));
        }
        event.put("isBase64Encoded", !text);
    }
}
