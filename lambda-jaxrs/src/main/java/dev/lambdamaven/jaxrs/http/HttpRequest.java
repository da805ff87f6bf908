package dev.lambdamaven.jaxrs.http;

import java.util.List;
import java.util.Map;

/** One HTTP request, free of Lambda's and of the engine's words. The body is not copied: nobody changes it. */
public final class HttpRequest {

    private final String method;
    private final RequestTarget target;
    private final Map<String, List<String>> headers;
    private final byte[] body;
    private final Caller caller;

    /**
     * Takes the parts of a request.
     *
     * @param headers the values of each lower-case name, one for each line the gateway tells apart
     * @param body the decoded bytes, empty if there is no body
     */
    public HttpRequest(
            String method, RequestTarget target, Map<String, List<String>> headers, byte[] body, Caller caller) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.caller = caller;
    }

    public String method() {
        return method;
    }

    public RequestTarget target() {
        return target;
    }

    public Map<String, List<String>> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public Caller caller() {
        return caller;
    }

    /** Returns the first value of a header, given in lower case; empty if there is none. */
    public String header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }
}
