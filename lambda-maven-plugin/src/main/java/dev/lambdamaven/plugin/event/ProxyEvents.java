package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * HTTP requests to events of payload format 1.0 ("Lambda proxy integrations", API Gateway developer guide; names and nulls as in the
 * capture that Spring Cloud Function's CustomRuntimeEventLoopTest holds). Pure.
 */
public final class ProxyEvents {

    /** AWS writes these with capitals and all others as the client does, which over HTTP/2 is in lower case. */
    private static final Map<String, String> WRITTEN = Map.of(
            "content-length", "Content-Length",
            "content-type", "Content-Type",
            "host", "Host",
            "user-agent", "User-Agent",
            "x-amzn-trace-id", "X-Amzn-Trace-Id",
            "x-forwarded-for", "X-Forwarded-For",
            "x-forwarded-port", "X-Forwarded-Port",
            "x-forwarded-proto", "X-Forwarded-Proto");

    /** Of who signed the request with IAM: nobody has. */
    private static final List<String> NO_IDENTITY = List.of(
            "accessKey",
            "accountId",
            "caller",
            "cognitoAmr",
            "cognitoAuthenticationProvider",
            "cognitoAuthenticationType",
            "cognitoIdentityId",
            "cognitoIdentityPoolId",
            "principalOrgId",
            "user",
            "userArn");

    private ProxyEvents() {}

    /**
     * The event for a request, as JSON; members that would be empty are null, as on AWS.
     *
     * @param request with the path that the API sees, the stage's name included if it is not {@code $default}
     */
    public static byte[] event(HttpHead request, byte[] body, EventContext context) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("version", "1.0");
        event.put("resource", resource(context));
        event.put("path", request.rawPath());
        event.put("httpMethod", request.method());
        SortedMap<String, List<String>> headers = headers(request, body.length, context.edge());
        event.put("headers", each(headers, values -> values.get(values.size() - 1)));
        event.put("multiValueHeaders", headers);
        Map<String, List<String>> query = Percent.parameters(request.rawQuery());
        event.put("queryStringParameters", orNull(each(query, values -> values.get(0))));
        event.put("multiValueQueryStringParameters", orNull(query));
        event.put("requestContext", requestContext(request, context));
        event.put("pathParameters", orNull(context.pathParameters()));
        event.put("stageVariables", orNull(context.target().stageVariables()));
        boolean text = MediaTypes.isText(request.header("content-type").orElse(""));
        String content = text ? new String(body, UTF_8) : Base64.getEncoder().encodeToString(body);
        event.put("body", body.length == 0 ? null : content);
        event.put("isBase64Encoded", body.length > 0 && !text);
        return json(event);
    }

    /** The path of the route, without its method. */
    private static String resource(EventContext context) {
        String key = context.target().routeKey();
        return key.substring(key.indexOf(' ') + 1);
    }

    private static SortedMap<String, List<String>> headers(HttpHead request, int length, EventContext.Edge edge) {
        SortedMap<String, List<String>> headers = new TreeMap<>();
        HttpEvents.headers(request, length, edge).forEach((name, joined) -> {
            List<String> sent = request.headers().getOrDefault(name, List.of());
            boolean unchanged = String.join(",", sent).equals(joined);
            headers.put(WRITTEN.getOrDefault(name, name), unchanged ? sent : List.of(joined));
        });
        List<String> cookies = request.headers().getOrDefault("cookie", List.of());
        if (!cookies.isEmpty()) {
            headers.put("cookie", List.of(String.join("; ", cookies)));
        }
        return headers;
    }

    private static Map<String, @Nullable Object> requestContext(HttpHead request, EventContext context) {
        EventContext.Target target = context.target();
        EventContext.Edge edge = context.edge();
        String domain = HttpEvents.domainName(context);
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("accountId", target.api().account());
        json.put("apiId", target.api().id());
        if (context.entry().authorizer().get("jwt") instanceof Map<?, ?> jwt) {
            json.put("authorizer", jwt);
        }
        json.put("domainName", domain);
        json.put("domainPrefix", domain.substring(0, domain.indexOf('.')));
        json.put("extendedRequestId", edge.requestId());
        json.put("httpMethod", request.method());
        json.put("identity", identity(request, edge));
        json.put("path", Percent.decodePath(request.rawPath()));
        json.put("protocol", "HTTP/1.1");
        json.put("requestId", edge.requestId());
        json.put("requestTime", HttpEvents.TIME.format(edge.time()));
        json.put("requestTimeEpoch", edge.time().toEpochMilli());
        json.put("resourceId", target.routeKey());
        json.put("resourcePath", resource(context));
        json.put("stage", target.stage());
        return json;
    }

    private static SortedMap<String, @Nullable Object> identity(HttpHead request, EventContext.Edge edge) {
        SortedMap<String, @Nullable Object> identity = new TreeMap<>();
        NO_IDENTITY.forEach(name -> identity.put(name, null));
        identity.put("sourceIp", edge.sourceIp());
        identity.put("userAgent", request.header("user-agent").orElse(""));
        return identity;
    }

    private static Map<String, String> each(Map<String, List<String>> all, Function<List<String>, String> choice) {
        Map<String, String> chosen = new LinkedHashMap<>();
        all.forEach((name, values) -> chosen.put(name, choice.apply(values)));
        return chosen;
    }

    private static @Nullable Map<?, ?> orNull(Map<?, ?> values) {
        return values.isEmpty() ? null : values;
    }

    private static byte[] json(Map<String, @Nullable Object> event) {
        try {
            return JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES).asBytes(event);
        } catch (IOException cannotHappenInMemory) {
            throw new UncheckedIOException(cannotHappenInMemory);
        }
    }
}
