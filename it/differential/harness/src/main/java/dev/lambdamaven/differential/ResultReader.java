package dev.lambdamaven.differential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a function's result into the answer that goes to the client. */
final class ResultReader {

    private ResultReader() {}

    /**
     * Reads what both payload formats may contain; cookies become lines before a set-cookie of the headers.
     *
     * @param defaultType the content type of a body without one
     */
    static Answer read(Map<String, Object> result, Request request, String defaultType) {
        if (!(result.get("statusCode") instanceof Integer status) || status < 100) {
            throw new IllegalStateException("No statusCode in " + result);
        }
        List<Header> headers = new ArrayList<>();
        lines(result.get("cookies")).forEach(cookie -> headers.add(new Header("set-cookie", cookie)));
        for (String member : List.of("headers", "multiValueHeaders")) {
            if (result.get(member) instanceof Map<?, ?> map) {
                map.forEach((name, value) ->
                        lines(value).forEach(line -> headers.add(new Header(String.valueOf(name), line))));
            }
        }
        String body = body(result);
        if (!body.isEmpty() && Header.first(headers, "content-type").isEmpty()) {
            headers.add(new Header("content-type", defaultType));
        }
        return new Answer(status, headers, request.method().equals("HEAD") ? "" : body);
    }

    private static List<String> lines(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ResultReader::bytes).toList();
        }
        return value == null ? List.of() : List.of(bytes(value));
    }

    /** One char for each byte that is sent. */
    private static String body(Map<String, Object> result) {
        if (!(result.get("body") instanceof String body)) {
            return "";
        }
        return Boolean.TRUE.equals(result.get("isBase64Encoded"))
                ? new String(Base64.getDecoder().decode(body), StandardCharsets.ISO_8859_1)
                : bytes(body);
    }

    private static String bytes(Object text) {
        return new String(String.valueOf(text).getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
