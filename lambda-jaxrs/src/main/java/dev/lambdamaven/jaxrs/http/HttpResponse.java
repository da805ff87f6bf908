package dev.lambdamaven.jaxrs.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One HTTP response, whole in memory because Lambda returns it whole. The body is not copied: nobody changes it. */
public final class HttpResponse {

    /** Tells a failure of the application from one of API Gateway, whose answer has the same status and body. */
    private static final String FAILURE_MARK = "x-lambda-jaxrs";

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
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        if (status >= 500) {
            headers.put(FAILURE_MARK, List.of("error"));
        }
        return new HttpResponse(status, headers, json.getBytes(StandardCharsets.UTF_8));
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
