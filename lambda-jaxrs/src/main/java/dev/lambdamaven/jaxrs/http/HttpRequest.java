package dev.lambdamaven.jaxrs.http;

import java.util.Map;

/** One HTTP request, free of Lambda's and of the engine's words. The body is not copied: nobody changes it. */
public final class HttpRequest {

    private final String method;
    private final RequestTarget target;
    private final Map<String, String> headers;
    private final byte[] body;
    private final String remoteAddress;

    /**
     * Takes the parts of a request.
     *
     * @param headers one value per lower-case name
     * @param body the decoded bytes, empty if there is no body
     * @param remoteAddress the client's IP address, empty if unknown
     */
    public HttpRequest(
            String method, RequestTarget target, Map<String, String> headers, byte[] body, String remoteAddress) {
        this.method = method;
        this.target = target;
        this.headers = headers;
        this.body = body;
        this.remoteAddress = remoteAddress;
    }

    public String method() {
        return method;
    }

    public RequestTarget target() {
        return target;
    }

    public Map<String, String> headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    public String remoteAddress() {
        return remoteAddress;
    }
}
