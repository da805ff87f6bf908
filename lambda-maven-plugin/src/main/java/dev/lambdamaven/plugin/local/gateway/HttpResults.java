package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Results of functions to HTTP answers ("Lambda function response for format 2.0", API Gateway developer guide). Pure. */
final class HttpResults {

    /** What API Gateway writes by itself, whatever the function says. */
    private static final Set<String> OWN =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "date");

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");

    private HttpResults() {}

    /** The answer of API Gateway itself when there is none of the function: {@code {"message":...}}. */
    static Answer own(int status, String message) {
        return Answer.json(status, Map.of("message", message));
    }

    static Answer internalServerError() {
        return own(500, "Internal Server Error");
    }

    /** The answer that a function's payload means; 500 when it means none. */
    static Answer answer(Body payload) {
        Object value;
        try {
            value = Optional.ofNullable(Json.any(payload)).orElse("null");
        } catch (IOException notJson) {
            return inferred(payload);
        }
        if (value instanceof Map<?, ?> members && members.containsKey("statusCode")) {
            return explicit(members).orElseGet(HttpResults::internalServerError);
        }
        return inferred(
                value instanceof String text && !payload.text().strip().equals("null") ? Body.utf8(text) : payload);
    }

    /** Anything without a statusCode is the body of a 200; a JSON string loses its quotes. */
    private static Answer inferred(Body body) {
        return new Answer(200, List.of(new Answer.Header("content-type", "application/json")), body);
    }

    private static Optional<Answer> explicit(Map<?, ?> members) {
        Optional<Integer> status = status(members.get("statusCode"));
        Optional<Body> body = body(members);
        Optional<List<Answer.Header>> headers = headers(members);
        if (status.isEmpty() || body.isEmpty() || headers.isEmpty()) {
            return Optional.empty();
        }
        List<Answer.Header> all = new ArrayList<>(headers.get());
        boolean typed = all.stream().anyMatch(header -> header.name().equalsIgnoreCase("content-type"));
        if (!typed && !body.get().isEmpty()) {
            all.add(new Answer.Header("content-type", "text/plain; charset=utf-8"));
        }
        return Optional.of(new Answer(status.get(), all, body.get()));
    }

    /** A status below 200 would leave the client waiting for the real one. */
    private static Optional<Integer> status(@Nullable Object value) {
        return value instanceof Integer status && status >= 200 && status <= 599
                ? Optional.of(status)
                : Optional.empty();
    }

    private static Optional<Body> body(Map<?, ?> members) {
        Object body = members.get("body");
        String text = body == null ? "" : body instanceof String string ? string : Json.text(body);
        if (!Boolean.TRUE.equals(members.get("isBase64Encoded"))) {
            return Optional.of(Body.utf8(text));
        }
        try {
            return Optional.of(Body.of(Base64.getDecoder().decode(text)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Cookies first, one line each. Empty when there is something that cannot be a header. */
    private static Optional<List<Answer.Header>> headers(Map<?, ?> members) {
        List<Answer.Header> headers = new ArrayList<>();
        if (members.get("cookies") instanceof List<?> cookies) {
            cookies.forEach(cookie -> headers.add(new Answer.Header("set-cookie", String.valueOf(cookie))));
        }
        if (members.get("headers") instanceof Map<?, ?> map) {
            map.forEach((name, value) -> headers.add(new Answer.Header(String.valueOf(name), String.valueOf(value))));
        }
        headers.removeIf(header -> OWN.contains(header.name().toLowerCase(Locale.ROOT)));
        boolean sendable = headers.stream()
                .allMatch(header -> TOKEN.matcher(header.name()).matches()
                        && !CONTROL.matcher(header.value()).find());
        return sendable ? Optional.of(headers) : Optional.empty();
    }
}
