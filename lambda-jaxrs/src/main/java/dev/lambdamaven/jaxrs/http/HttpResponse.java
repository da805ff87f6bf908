package dev.lambdamaven.jaxrs.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One HTTP response, whole in memory because Lambda returns it whole. The body is not copied: nobody changes it. */
public final class HttpResponse {

    private final int status;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    /** Takes the parts of a response; {@code body} is empty if there is none. */
    public HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    /** Returns a JSON answer in the form of API Gateway's own errors; {@code message} needs no escaping in JSON. */
    public static HttpResponse error(int status, String message) {
        String json = "{\"message\":\"".concat(message).concat("\"}");
        return new HttpResponse(
                status, Map.of("Content-Type", List.of("application/json")), json.getBytes(StandardCharsets.UTF_8));
    }

    public int status() {
        return status;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }
}
