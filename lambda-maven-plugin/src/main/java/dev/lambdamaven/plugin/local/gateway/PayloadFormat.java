package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.event.EventContext;
import dev.lambdamaven.plugin.event.HttpAnswer;
import dev.lambdamaven.plugin.event.HttpEvents;
import dev.lambdamaven.plugin.event.HttpHead;
import dev.lambdamaven.plugin.event.HttpResults;
import dev.lambdamaven.plugin.event.ProxyEvents;
import dev.lambdamaven.plugin.event.ProxyResults;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.Optional;

/** How an integration writes requests to its function and reads the function's answers. */
enum PayloadFormat {
    V1,
    V2;

    /** By AWS's name for it. */
    static Optional<PayloadFormat> of(String version) {
        return switch (version) {
            case "1.0" -> Optional.of(V1);
            case "2.0" -> Optional.of(V2);
            default -> Optional.empty();
        };
    }

    Body event(Request request, EventContext context) {
        HttpHead head = new HttpHead(request.method(), request.rawPath(), request.rawQuery(), request.headers());
        byte[] body = request.body().bytes();
        return this == V1
                ? Body.of(ProxyEvents.event(head, body, context))
                : Json.bytes(HttpEvents.event(head, body, context));
    }

    HttpAnswer answer(Body payload) {
        return this == V1 ? ProxyResults.answer(payload.bytes()) : HttpResults.answer(payload.bytes());
    }
}
