package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.RequestTarget;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Turns events of payload format 1.0 and of load balancers into requests. A class of its own, read in a second pass, so
 * that functions behind an HTTP API never load it.
 */
final class ProxyEvents {

    private ProxyEvents() {}

    /**
     * Translates an event that is no request in payload format 2.0.
     *
     * @param event what its first pass read
     * @throws NotAnHttpEventException if it is no request in another format either
     * @throws MalformedBodyException if its body is marked as base64 and is not
     */
    static HttpEvent read(byte[] json, LambdaEvent event, String basePath) {
        ProxyEvent proxy = ProxyEventReader.read(json);
        boolean request = !proxy.method.isEmpty() && !proxy.path.isEmpty();
        if (!request || event.version.equals("2.0") || event.asksAnAuthorizer) {
            throw ForeignEvent.refuse(json);
        }
        event.method = proxy.method;
        event.headers = ProxyEvent.richer(proxy.multiValueHeaders, proxy.headers);
        joinCookies(event.headers);
        event.sourceIp = proxy.fromLoadBalancer ? lastHop(event.headers) : proxy.identity("sourceIp");
        if (event.authorizer == null && !proxy.identity("userArn").isEmpty()) {
            event.authorizer = Map.of("iam", proxy.identity);
        }
        return HttpEvents.complete(event, target(event, proxy, basePath), proxy.format());
    }

    /** HTTP/2 lets a client send cookies in several lines, which mean one (RFC 9113, 8.2.3). */
    private static void joinCookies(Map<String, List<String>> headers) {
        List<String> cookies = headers.getOrDefault("cookie", List.of());
        if (cookies.size() > 1) {
            headers.put("cookie", List.of(String.join("; ", cookies)));
        }
    }

    /** A load balancer puts whom it saw behind what the client claims; it may put the port there too. */
    private static String lastHop(Map<String, List<String>> headers) {
        List<String> lines = headers.getOrDefault("x-forwarded-for", List.of());
        String line = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        String hop = line.substring(line.lastIndexOf(',') + 1).trim();
        int bracket = hop.indexOf(']');
        if (hop.startsWith("[") && bracket > 0) {
            return hop.substring(1, bracket);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static RequestTarget target(LambdaEvent event, ProxyEvent proxy, String basePath) {
        String raw = proxy.path.startsWith("/") ? proxy.path : "/".concat(proxy.path);
        String path = UriEncoding.encodedPath(raw);
        String hidden = UriEncoding.encodedPath(hiddenPrefix(proxy.contextPath, path));
        String whole = hidden.concat(path);
        String base = hidden.isEmpty() ? BasePath.ofStage(event.stage, path) : hidden;
        return new RequestTarget(event.origin(), BasePath.longer(base, basePath, whole), whole, query(proxy));
    }

    /**
     * Returns what the client's path has before {@code path}, which is the stage: a REST API says it in its context only,
     * and sometimes decoded.
     */
    private static String hiddenPrefix(String contextPath, String path) {
        String context = path.equals("/") && !contextPath.endsWith("/") ? contextPath.concat("/") : contextPath;
        String plain = path.replace("+", "%2B");
        String prefix = before(context, path);
        return prefix.isEmpty() ? before(context, URLDecoder.decode(plain, StandardCharsets.UTF_8)) : prefix;
    }

    private static String before(String context, String path) {
        boolean longer = context.startsWith("/") && context.endsWith(path);
        return longer ? context.substring(0, context.length() - path.length()) : "";
    }

    /** API Gateway decodes names and values, a load balancer leaves them as they came. */
    private static String query(ProxyEvent proxy) {
        StringBuilder query = new StringBuilder();
        for (Map.Entry<String, List<String>> parameter :
                ProxyEvent.richer(proxy.multiValueQuery, proxy.query).entrySet()) {
            for (String value : parameter.getValue()) {
                query.append(query.isEmpty() ? "" : "&")
                        .append(part(parameter.getKey(), proxy))
                        .append('=')
                        .append(part(value, proxy));
            }
        }
        return query.toString();
    }

    private static String part(String text, ProxyEvent proxy) {
        return proxy.fromLoadBalancer ? UriEncoding.encodedQueryPart(text) : UriEncoding.decodedQueryPart(text);
    }
}
