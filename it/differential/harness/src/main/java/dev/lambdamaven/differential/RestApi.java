package dev.lambdamaven.differential;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model of an API Gateway REST API behind a custom domain, with {@code *}{@code /*} as binary media type (API Gateway
 * developer guide, "Lambda proxy integrations in API Gateway"). It renames no response headers, as the real one does with a
 * few.
 */
record RestApi() implements Front {

    @Override
    public String label() {
        return "rest-api";
    }

    @Override
    public byte[] event(Request request) throws IOException {
        Map<String, List<String>> headers = headers(request);
        Map<String, List<String>> query = query(request.query());
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("resource", "/{proxy+}");
        event.put("path", Percent.text(request.path()));
        event.put("httpMethod", request.method());
        event.put("headers", last(headers));
        event.put("multiValueHeaders", headers);
        event.put("queryStringParameters", query.isEmpty() ? null : last(query));
        event.put("multiValueQueryStringParameters", query.isEmpty() ? null : query);
        event.put("pathParameters", Map.of("proxy", Percent.text(request.path()).replaceFirst("^/", "")));
        event.put("stageVariables", null);
        event.put("requestContext", context(request));
        byte[] body = request.body().getBytes(StandardCharsets.ISO_8859_1);
        event.put("body", body.length == 0 ? null : Base64.getEncoder().encodeToString(body));
        event.put("isBase64Encoded", body.length > 0);
        return JSON.std.asBytes(event);
    }

    @Override
    public Answer answer(byte[] result, Request request) throws IOException {
        Map<String, Object> answer = JSON.std.mapFrom(new String(result, StandardCharsets.UTF_8));
        return ResultReader.read(answer, request, "application/json");
    }

    /** Names keep their case and lines stay apart. */
    private static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        add(headers, "Host", request.header("host").orElse(Request.HOST));
        for (Header header : request.headers()) {
            if (!header.is("host") && !header.is("content-length")) {
                add(headers, header.name(), header.value().trim());
            }
        }
        add(headers, "X-Amzn-Trace-Id", "Root=1-6921a0b0-0123456789abcdef01234567");
        add(headers, "X-Forwarded-For", "192.0.2.1");
        add(headers, "X-Forwarded-Port", "443");
        add(headers, "X-Forwarded-Proto", "https");
        return headers;
    }

    private static Map<String, List<String>> query(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.replace('+', ' ').split("=", 2);
            if (!pair.isEmpty()) {
                add(parameters, Percent.decoded(parts[0]), parts.length < 2 ? "" : Percent.decoded(parts[1]));
            }
        }
        return parameters;
    }

    private static Map<String, Object> context(Request request) {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "123456789012");
        context.put("apiId", "a1b2c3d4e5");
        context.put("domainName", Request.HOST);
        context.put("domainPrefix", "api");
        context.put("httpMethod", request.method());
        context.put("identity", Map.of("sourceIp", "192.0.2.1"));
        context.put("path", Percent.text(request.path()));
        context.put("protocol", "HTTP/1.1");
        context.put("requestId", "8f5b1c1e-0000-4000-8000-0000000000aa");
        context.put("resourcePath", "/{proxy+}");
        context.put("stage", "prod");
        return context;
    }

    private static void add(Map<String, List<String>> map, String name, String value) {
        map.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    private static Map<String, String> last(Map<String, List<String>> lists) {
        Map<String, String> last = new LinkedHashMap<>();
        lists.forEach((name, values) -> last.put(name, values.get(values.size() - 1)));
        return last;
    }
}
