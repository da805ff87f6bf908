package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Results of functions to HTTP answers ("Lambda function response for format 2.0", API Gateway developer guide). Pure. */
public final class HttpResults {

    /** What API Gateway writes by itself, whatever the function says. */
    private static final Set<String> OWN =
            Set.of("content-length", "transfer-encoding", "connection", "keep-alive", "date");

    private static final String TOKEN = "!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private HttpResults() {}

    /** The answer of API Gateway itself when there is none of the function: {@code {"message":...}}. */
    public static HttpAnswer own(int status, String message) {
        List<HttpAnswer.Header> type = List.of(new HttpAnswer.Header("Content-Type", "application/json"));
        return new HttpAnswer(status, type, text(Map.of("message", message)).getBytes(UTF_8));
    }

    public static HttpAnswer internalServerError() {
        return own(500, "Internal Server Error");
    }

    /** The answer that a function's payload means; 500 when it means none. */
    public static HttpAnswer answer(byte[] payload) {
        Object value;
        try {
            value = Optional.ofNullable(JSON.std.anyFrom(payload)).orElse("null");
        } catch (IOException notJson) {
            return inferred(payload);
        }
        if (value instanceof Map<?, ?> members && members.containsKey("statusCode")) {
            return explicit(members, cookiesAndHeaders(members)).orElseGet(HttpResults::internalServerError);
        }
        boolean quoted =
                value instanceof String && !new String(payload, UTF_8).strip().equals("null");
        return inferred(quoted ? value.toString().getBytes(UTF_8) : payload);
    }

    /** Anything without a statusCode is the body of a 200; a JSON string loses its quotes. */
    private static HttpAnswer inferred(byte[] body) {
        return new HttpAnswer(200, List.of(new HttpAnswer.Header("content-type", "application/json")), body);
    }

    /** Empty when there is no status that can be sent, or a header that cannot. */
    static Optional<HttpAnswer> explicit(Map<?, ?> members, List<HttpAnswer.Header> written) {
        Optional<Integer> status = status(members.get("statusCode"));
        Optional<byte[]> body = body(members);
        Optional<List<HttpAnswer.Header>> headers = sendable(written);
        if (status.isEmpty() || body.isEmpty() || headers.isEmpty()) {
            return Optional.empty();
        }
        List<HttpAnswer.Header> all = new ArrayList<>(headers.get());
        boolean typed = all.stream().anyMatch(header -> header.name().equalsIgnoreCase("content-type"));
        if (!typed && body.get().length > 0) {
            all.add(new HttpAnswer.Header("content-type", "text/plain; charset=utf-8"));
        }
        return Optional.of(new HttpAnswer(status.get(), all, body.get()));
    }

    /** A status below 200 would leave the client waiting for the real one. */
    private static Optional<Integer> status(@Nullable Object value) {
        return value instanceof Integer status && status >= 200 && status <= 599
                ? Optional.of(status)
                : Optional.empty();
    }

    private static Optional<byte[]> body(Map<?, ?> members) {
        Object body = members.get("body");
        String text = body == null ? "" : body instanceof String string ? string : text(body);
        if (!Boolean.TRUE.equals(members.get("isBase64Encoded"))) {
            return Optional.of(text.getBytes(UTF_8));
        }
        try {
            return Optional.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Cookies first, one line each. */
    private static List<HttpAnswer.Header> cookiesAndHeaders(Map<?, ?> members) {
        List<HttpAnswer.Header> headers = new ArrayList<>();
        if (members.get("cookies") instanceof List<?> cookies) {
            cookies.forEach(cookie -> headers.add(new HttpAnswer.Header("set-cookie", String.valueOf(cookie))));
        }
        headers.addAll(headers(members.get("headers")));
        return headers;
    }

    /** A line for each member. */
    static List<HttpAnswer.Header> headers(@Nullable Object members) {
        List<HttpAnswer.Header> headers = new ArrayList<>();
        if (members instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) -> headers.add(new HttpAnswer.Header(String.valueOf(name), String.valueOf(value))));
        }
        return headers;
    }

    /** Empty when there is something that cannot be a header. */
    private static Optional<List<HttpAnswer.Header>> sendable(List<HttpAnswer.Header> written) {
        List<HttpAnswer.Header> headers = new ArrayList<>(written);
        headers.removeIf(header -> OWN.contains(header.name().toLowerCase(Locale.ROOT)));
        boolean sendable = headers.stream()
                .allMatch(header ->
                        isToken(header.name()) && header.value().chars().noneMatch(HttpResults::isControl));
        return sendable ? Optional.of(headers) : Optional.empty();
    }

    /** RFC 9110, section 5.6.2. */
    private static boolean isToken(String name) {
        return !name.isEmpty() && name.chars().allMatch(letter -> TOKEN.indexOf(letter) >= 0);
    }

    private static boolean isControl(int letter) {
        return (letter < ' ' && letter != '\t') || letter == 0x7f;
    }

    private static String text(Object json) {
        try {
            return JSON.std.asString(json);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
