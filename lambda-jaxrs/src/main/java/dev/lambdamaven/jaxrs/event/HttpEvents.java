package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.RequestTarget;
import java.util.List;
import java.util.Map;

/** Turns the event of an HTTP API (payload format 2.0) or of a function URL into the request the client made. */
public final class HttpEvents {

    private HttpEvents() {}

    /**
     * Translates one event.
     *
     * @param json the event as Lambda hands it over, UTF-8
     * @throws JsonException if it is not JSON
     * @throws NotAnHttpEventException if it is no HTTP request in payload format 2.0
     * @throws MalformedBodyException if its body is marked as base64 and is not
     */
    public static HttpEvent read(byte[] json) {
        LambdaEvent event = EventReader.read(json);
        Map<String, List<String>> headers = event.headers;
        if (!event.cookies.isEmpty()) {
            headers.put("cookie", List.of(String.join("; ", event.cookies)));
        }
        byte[] body = RequestBody.bytes(event, event.header("content-type"));
        if (body.length > 0) {
            headers.putIfAbsent("content-length", List.of(Integer.toString(body.length)));
        }
        Caller caller = Caller.anonymous(event.sourceIp);
        HttpRequest request = new HttpRequest(event.method, target(event), headers, body, caller);
        PayloadFormat format = event.isFunctionUrl() ? PayloadFormat.FUNCTION_URL : PayloadFormat.HTTP_API;
        return new HttpEvent(request, format, event.requestId);
    }

    private static RequestTarget target(LambdaEvent event) {
        String raw = event.rawPath.startsWith("/") ? event.rawPath : "/".concat(event.rawPath);
        String path = event.isFunctionUrl() ? UriEncoding.encodedPath(raw) : UriEncoding.decodedPath(raw);
        String query = event.rawQueryString;
        String plainQuery = query.startsWith("?") ? query.substring(1) : query;
        return new RequestTarget(origin(event), stagePath(event.stage, path), path, UriEncoding.query(plainQuery));
    }

    /** A named stage is the first segment of rawPath, but not when a custom domain is mapped to the stage. */
    private static String stagePath(String stage, String path) {
        if (stage.isEmpty() || stage.equals("$default")) {
            return "";
        }
        String prefix = "/".concat(UriEncoding.decodedPath(stage));
        return path.equals(prefix) || path.startsWith(prefix.concat("/")) ? prefix : "";
    }

    private static String origin(LambdaEvent event) {
        String scheme = event.header("x-forwarded-proto").equals("http") ? "http://" : "https://";
        String host = event.header("host");
        if (isAuthority(host)) {
            return scheme.concat(host);
        }
        return scheme.concat(isAuthority(event.domainName) ? event.domainName : "localhost");
    }

    /** Keeps characters out of the base URI that would end the authority or make it no URI. */
    private static boolean isAuthority(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            boolean allowed =
                    c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == ':' || c == '_');
            if (!allowed) {
                return false;
            }
        }
        return !host.isEmpty();
    }
}
