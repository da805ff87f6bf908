package dev.lambdamaven.jaxrs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A payload 2.0 event in the making; a test names only what matters to it. */
final class TestEvent {

    private final String method;
    private final String rawPath;
    private final Map<String, String> headers = new LinkedHashMap<>(Map.of("host", "api.example.com"));
    private final List<String> cookies = new ArrayList<>();
    private String query = "";
    private String stage = "$default";
    private String domainName = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
    private String body = "";

    private TestEvent(String method, String rawPath) {
        this.method = method;
        this.rawPath = rawPath;
    }

    static TestEvent get(String rawPath) {
        return of("GET", rawPath);
    }

    static TestEvent of(String method, String rawPath) {
        return new TestEvent(method, rawPath);
    }

    TestEvent query(String rawQueryString) {
        this.query = rawQueryString;
        return this;
    }

    TestEvent header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    TestEvent cookie(String cookie) {
        cookies.add(cookie);
        return this;
    }

    TestEvent stage(String name) {
        this.stage = name;
        return this;
    }

    TestEvent functionUrl() {
        this.domainName = "a1b2c3d4e5.lambda-url.eu-west-1.on.aws";
        return this;
    }

    TestEvent text(String text) {
        this.body = ",\"body\":" + quoted(text) + ",\"isBase64Encoded\":false";
        return this;
    }

    TestEvent base64(String base64) {
        this.body = ",\"body\":" + quoted(base64) + ",\"isBase64Encoded\":true";
        return this;
    }

    byte[] json() {
        String http = "{\"method\":" + quoted(method) + ",\"sourceIp\":\"192.0.2.1\"}";
        String context =
                "{\"stage\":" + quoted(stage) + ",\"domainName\":" + quoted(domainName) + ",\"http\":" + http + "}";
        String json = "{\"version\":\"2.0\",\"rawPath\":" + quoted(rawPath) + ",\"rawQueryString\":" + quoted(query)
                + ",\"cookies\":" + cookies.stream().map(TestEvent::quoted).collect(Collectors.joining(",", "[", "]"))
                + ",\"headers\":{" + headers() + "},\"requestContext\":" + context + body + "}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private String headers() {
        return headers.entrySet().stream()
                .map(header -> quoted(header.getKey()) + ":" + quoted(header.getValue()))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return "\"" + text.chars().mapToObj(TestEvent::escaped).collect(Collectors.joining()) + "\"";
    }

    private static String escaped(int c) {
        return c < ' ' || c == '"' || c == '\\' ? String.format("\\u%04x", c) : String.valueOf((char) c);
    }
}
