package dev.lambdamaven.plugin.compare;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests to events of a function URL ("Invoking Lambda function URLs", Lambda developer guide). Not of an HTTP API: a function URL
 * hands the path over as it was sent, so that every escape can be tried. Nothing in it depends on time or chance.
 */
final class FunctionUrlEvent {

    private static final String HOST = "compared.lambda-url.eu-west-1.on.aws";

    private FunctionUrlEvent() {}

    static byte[] of(ComparedRequest request) {
        Map<String, String> headers = new LinkedHashMap<>(request.headers());
        headers.putIfAbsent("host", HOST);
        headers.putIfAbsent("x-forwarded-proto", "https");
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", "$default");
        event.put("rawPath", request.path());
        event.put("rawQueryString", request.query());
        String cookies = headers.get("cookie");
        if (cookies != null) {
            List<String> pairs =
                    Arrays.stream(cookies.split(";")).map(String::strip).toList();
            event.put("cookies", pairs);
        }
        event.put("headers", headers);
        event.put("requestContext", context(request));
        if (!request.body().isEmpty()) {
            event.put("body", request.body());
        }
        event.put("isBase64Encoded", false);
        try {
            return JSON.std.asString(event).getBytes(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to a text does not fail", impossible);
        }
    }

    private static Map<String, Object> context(ComparedRequest request) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", request.method());
        http.put("path", request.path());
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", "192.0.2.1");
        http.put("userAgent", "lambda-maven-plugin");
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "anonymous");
        context.put("apiId", "compared");
        context.put("domainName", HOST);
        context.put("domainPrefix", "compared");
        context.put("http", http);
        context.put("requestId", "00000000-0000-0000-0000-000000000000");
        context.put("routeKey", "$default");
        context.put("stage", "$default");
        context.put("time", "01/Jan/2026:00:00:00 +0000");
        context.put("timeEpoch", 1_767_225_600_000L);
        return context;
    }
}
