package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** HTTP requests to events of payload format 2.0 ("Lambda proxy integrations", API Gateway developer guide). Pure. */
public final class HttpEvents {

    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss xx", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Headers of the connection to API Gateway, not of the request (RFC 9110, section 7.6.1), and the cookies. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "cookie",
            "expect",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private HttpEvents() {}

    /**
     * The event for a request; members that would be empty are absent, as on AWS.
     *
     * @param request with the path that the API sees, the stage's name included if it is not {@code $default}
     */
    public static Map<String, Object> event(HttpHead request, byte[] body, EventContext context) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", context.target().routeKey());
        event.put("rawPath", Percent.decodePath(request.rawPath()));
        event.put("rawQueryString", request.rawQuery());
        List<String> cookies = cookies(request);
        putUnlessEmpty(event, "cookies", cookies);
        event.put("headers", headers(request, body.length, context.edge()));
        putUnlessEmpty(event, "queryStringParameters", query(request.rawQuery()));
        event.put("requestContext", requestContext(request, context));
        putUnlessEmpty(event, "pathParameters", context.pathParameters());
        putUnlessEmpty(event, "stageVariables", context.target().stageVariables());
        body(event, request, body);
        return event;
    }

    /**
     * The event that a function URL makes of a request ("Invoking Lambda function URLs", Lambda Developer Guide). It differs from an HTTP
     * API's: the path is not decoded, the cookie header stays beside the cookies.
     */
    public static Map<String, Object> functionUrlEvent(HttpHead request, byte[] body, EventContext context) {
        Map<String, Object> event = event(request, body, context);
        event.put("rawPath", request.rawPath());
        if (event.get("headers") instanceof Map<?, ?> headers
                && request.headers().containsKey("cookie")) {
            Map<String, Object> all = new TreeMap<>();
            headers.forEach((name, value) -> all.put(String.valueOf(name), value));
            all.put("cookie", String.join("; ", request.headers().getOrDefault("cookie", List.of())));
            event.put("headers", all);
        }
        if (event.get("requestContext") instanceof Map<?, ?> given && given.get("http") instanceof Map<?, ?> http) {
            Map<String, Object> withRawPath = new LinkedHashMap<>();
            http.forEach((name, value) -> withRawPath.put(String.valueOf(name), value));
            withRawPath.put("path", request.rawPath());
            Map<String, Object> requestContext = new LinkedHashMap<>();
            given.forEach((name, value) -> requestContext.put(String.valueOf(name), value));
            requestContext.put("http", withRawPath);
            event.put("requestContext", requestContext);
        }
        return event;
    }

    private static void body(Map<String, Object> event, HttpHead request, byte[] body) {
        boolean text = MediaTypes.isText(request.header("content-type").orElse(""));
        if (body.length > 0) {
            event.put(
                    "body", text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
    }

    private static List<String> cookies(HttpHead request) {
        List<String> cookies = new ArrayList<>();
        for (String line : request.headers().getOrDefault("cookie", List.of())) {
            for (String cookie : line.split(";", -1)) {
                if (!cookie.isBlank()) {
                    cookies.add(cookie.strip());
                }
            }
        }
        return cookies;
    }

    /** What is passed on of the headers, joined, and what API Gateway adds; the cookies are not among them. */
    static Map<String, String> headers(HttpHead request, int length, EventContext.Edge edge) {
        Map<String, String> headers = new TreeMap<>();
        request.headers().forEach((name, values) -> headers.put(name, String.join(",", values)));
        headers.keySet().removeAll(NOT_PASSED_ON);
        headers.putIfAbsent("content-length", Integer.toString(length));
        headers.putIfAbsent("x-amzn-trace-id", edge.traceId());
        headers.merge("x-forwarded-for", edge.sourceIp(), (sent, own) -> sent + ", " + own);
        headers.put("x-forwarded-port", Integer.toString(edge.listener().port()));
        headers.put("x-forwarded-proto", edge.listener().scheme());
        return headers;
    }

    private static Map<String, String> query(String rawQuery) {
        Map<String, String> joined = new LinkedHashMap<>();
        Percent.parameters(rawQuery).forEach((name, values) -> joined.put(name, String.join(",", values)));
        return joined;
    }

    private static Map<String, Object> requestContext(HttpHead request, EventContext context) {
        EventContext.Target target = context.target();
        EventContext.Edge edge = context.edge();
        Map<String, Object> json = new LinkedHashMap<>();
        EventContext.Api api = target.api();
        json.put("accountId", api.account());
        json.put("apiId", api.id());
        putUnlessEmpty(json, "authorizer", context.entry().authorizer());
        String domain = domainName(context);
        json.put("domainName", domain);
        json.put("domainPrefix", domain.substring(0, domain.indexOf('.')));
        json.put("http", http(request, edge));
        json.put("requestId", edge.requestId());
        json.put("routeKey", target.routeKey());
        json.put("stage", target.stage());
        json.put("time", TIME.format(edge.time()));
        json.put("timeEpoch", edge.time().toEpochMilli());
        return json;
    }

    static String domainName(EventContext context) {
        EventContext.Api api = context.target().api();
        return context.entry().domainName().orElse(api.id() + ".execute-api." + api.region() + ".amazonaws.com");
    }

    private static Map<String, Object> http(HttpHead request, EventContext.Edge edge) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", request.method());
        http.put("path", Percent.decodePath(request.rawPath()));
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", edge.sourceIp());
        http.put("userAgent", request.header("user-agent").orElse(""));
        return http;
    }

    private static void putUnlessEmpty(Map<String, Object> event, String name, Object value) {
        boolean empty = Optional.of(value)
                .filter(v -> v.equals(List.of()) || v.equals(Map.of()))
                .isPresent();
        if (!empty) {
            event.put(name, value);
        }
    }
}
