package dev.lambdamaven.differential;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A model of the two fronts that speak payload format 2.0, after live captures of both (API Gateway developer guide,
 * "Create AWS Lambda proxy integrations for HTTP APIs"; Lambda developer guide, "Invoking Lambda function URLs").
 */
enum PayloadTwo implements Front {
    /** API Gateway HTTP API: decodes the path, takes cookies out of the headers. */
    HTTP_API("a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com"),
    /** Function URL: leaves the path as it came, sends cookies twice. */
    FUNCTION_URL("a1b2c3d4e5.lambda-url.eu-west-1.on.aws");

    private final String domain;

    PayloadTwo(String domain) {
        this.domain = domain;
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public byte[] event(Request request) throws IOException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", "$default");
        event.put("rawPath", this == HTTP_API ? Percent.decoded(request.path()) : Percent.text(request.path()));
        event.put("rawQueryString", Percent.text(request.query()));
        List<String> cookies = cookies(request);
        if (!cookies.isEmpty()) {
            event.put("cookies", cookies);
        }
        event.put("headers", headers(request, cookies));
        if (!request.query().isEmpty()) {
            event.put("queryStringParameters", parameters(request.query()));
        }
        event.put("requestContext", context(request));
        EventBody.put(event, request);
        return JSON.std.asBytes(event);
    }

    @Override
    public Answer answer(byte[] result, Request request) throws IOException {
        Map<String, Object> answer = JSON.std.mapFrom(new String(result, StandardCharsets.UTF_8));
        return ResultReader.read(answer, request, "text/plain; charset=utf-8");
    }

    private static List<String> cookies(Request request) {
        return request.headers().stream()
                .filter(header -> header.is("cookie"))
                .flatMap(header -> Arrays.stream(header.value().split(";", -1)))
                .map(String::trim)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private Map<String, String> headers(Request request, List<String> cookies) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : request.headers()) {
            String name = header.name().toLowerCase(Locale.ROOT);
            if (!name.equals("cookie")) {
                headers.merge(name, header.value().trim(), (first, next) -> first + "," + next);
            }
        }
        headers.put("content-length", Integer.toString(request.body().length()));
        headers.put("host", request.header("host").orElse(domain));
        if (this == FUNCTION_URL && !cookies.isEmpty()) {
            headers.put("cookie", String.join("; ", cookies));
        }
        headers.put("x-amzn-trace-id", "Root=1-6921a0b0-0123456789abcdef01234567");
        headers.put("x-forwarded-for", "192.0.2.1");
        headers.put("x-forwarded-port", "443");
        headers.put("x-forwarded-proto", "https");
        return headers;
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String value = parts.length < 2 ? "" : Percent.decoded(parts[1].replace('+', ' '));
            parameters.merge(Percent.decoded(parts[0].replace('+', ' ')), value, (first, next) -> first + "," + next);
        }
        return parameters;
    }

    private Map<String, Object> context(Request request) {
        Map<String, Object> http = new LinkedHashMap<>();
        http.put("method", request.method());
        http.put("path", Percent.decoded(request.path()));
        http.put("protocol", "HTTP/1.1");
        http.put("sourceIp", "192.0.2.1");
        http.put("userAgent", request.header("user-agent").orElse(""));
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", this == HTTP_API ? "123456789012" : "anonymous");
        context.put("apiId", "a1b2c3d4e5");
        context.put("domainName", domain);
        context.put("domainPrefix", "a1b2c3d4e5");
        context.put("http", http);
        context.put("requestId", "JCJpvgQCvHcEPjA=");
        context.put("routeKey", "$default");
        context.put("stage", "$default");
        context.put("time", "23/Nov/2026:07:30:00 +0000");
        context.put("timeEpoch", 1_795_419_000_000L);
        return new LinkedHashMap<>(context);
    }
}
