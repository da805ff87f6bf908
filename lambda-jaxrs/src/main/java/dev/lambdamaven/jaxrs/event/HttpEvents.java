package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import java.util.List;
import java.util.Map;

/** Turns an event into the request the client made; {@link PayloadFormat} says which events are understood. */
public final class HttpEvents {

    private HttpEvents() {}

    /**
     * Translates one event.
     *
     * @param json the event as Lambda hands it over, UTF-8
     * @throws JsonException if it is not JSON
     * @throws NotAnHttpEventException if it is no HTTP request; the message says what it is
     * @throws MalformedBodyException if its body is marked as base64 and is not
     */
    public static HttpEvent read(byte[] json) {
        return read(json, BasePath.CONFIGURED);
    }

    static HttpEvent read(byte[] json, String basePath) {
        LambdaEvent event = EventReader.read(json);
        if (!event.isHttpRequest()) {
            return ProxyEvents.read(json, event, basePath);
        }
        PayloadFormat format = event.isFunctionUrl() ? PayloadFormat.FUNCTION_URL : PayloadFormat.HTTP_API;
        return complete(event, target(event, basePath), format);
    }

    /** Makes the request of an event whose headers, body, method and authorizer are filled in. */
    static HttpEvent complete(LambdaEvent event, RequestTarget target, PayloadFormat format) {
        Map<String, List<String>> headers = event.headers;
        if (!event.cookies.isEmpty()) {
            headers.put("cookie", List.of(String.join("; ", event.cookies)));
        }
        byte[] body = body(event, format);
        if (body.length > 0) {
            headers.putIfAbsent("content-length", List.of(Integer.toString(body.length)));
        }
        Caller caller = event.authorizer == null
                ? Caller.anonymous(event.sourceIp)
                : Callers.of(event.sourceIp, event.authorizer);
        HttpRequest request = new HttpRequest(event.method, target, headers, body, caller);
        return new HttpEvent(request, format, event.requestId);
    }

    private static byte[] body(LambdaEvent event, PayloadFormat format) {
        try {
            return RequestBody.bytes(event, event.header("content-type"));
        } catch (IllegalArgumentException e) {
            throw new MalformedBodyException(event.method, format, e);
        }
    }

    private static RequestTarget target(LambdaEvent event, String basePath) {
        String raw = event.rawPath.startsWith("/") ? event.rawPath : "/".concat(event.rawPath);
        String path = event.isFunctionUrl() ? UriEncoding.encodedPath(raw) : UriEncoding.decodedPath(raw);
        String query = event.rawQueryString;
        String plainQuery = query.startsWith("?") ? query.substring(1) : query;
        String base = BasePath.longer(BasePath.ofStage(event.stage, path), basePath, path);
        return new RequestTarget(event.origin(), base, path, UriEncoding.query(plainQuery));
    }
}
