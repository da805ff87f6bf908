package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Request;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.util.Map;
import java.util.function.BiFunction;

/** Talks to a service as AWS's clients do, without a socket: {@code GET /path?query} and a JSON body in, status and body out. */
public record Wire(BiFunction<Request, Scope, Answer> service, Scope scope) {

    /** The answer as one line, status and body. */
    public String send(String methodAndUri, String json) {
        Answer answer = answer(methodAndUri, json);
        return (answer.status() + " "
                        + answer.header("x-amzn-ErrorType")
                                .map(code -> code + " ")
                                .orElse("") + answer.body().text())
                .strip();
    }

    public String send(String methodAndUri) {
        return send(methodAndUri, "");
    }

    public Answer answer(String methodAndUri, String json) {
        String[] parts = methodAndUri.split("[ ?]", 3);
        String query = parts.length > 2 ? parts[2] : "";
        return service.apply(new Request(parts[0], parts[1], query, Map.of(), Body.utf8(json)), scope);
    }
}
