package dev.lambdamaven.benchmarks;

import java.util.List;

/** The requests, in the order in which an environment gets them. */
final class Calls {

    private static final String ITEM =
            "{\"name\":\"Lämpchen \\\"Luna\\\"\",\"description\":\"Ein Licht für kleine Räume\",\"price\":12.50}";

    static final Call GET = call("GET", "/health", "", 200, "{\"status\":\"ok\"}");
    static final Call POST = call("POST", "/items", ITEM, 201, "{\"message\":\"item created\"}");
    static final Call PUT = call("PUT", "/items/42", ITEM, 200, "{\"message\":\"item 42 updated\"}");

    /** What everybody must answer. */
    static final List<Call> PLAIN = List.of(GET, POST, PUT);

    /** What only a whole JAX-RS runtime answers. */
    static final List<Call> ORDERS = List.of(
            call("GET", "/orders/7", "", 200, "{\"id\":7,\"customer\":null}"),
            call("GET", "/orders/7/lines/2", "", 200, "{\"order\":7,\"line\":2}"),
            call("GET", "/orders/1000", "", 404, "{\"error\":\"No order 1000\"}"));

    /** What a client may send besides: an environment may not stall on the first of its kind. */
    static final List<Call> ODD = List.of(
            call("GET", "/nothing/here", "", 404, ""),
            call("DELETE", "/health", "", 405, ""),
            call("HEAD", "/health", "", 200, ""),
            call("OPTIONS", "/items", "", 200, ""),
            call("PUT", "/items/abc", ITEM, 422, ""),
            named("malformed JSON", call("POST", "/items", "{\"name\":", 400, "")),
            named("unknown member", call("POST", "/items", "{\"name\":\"a\",\"colour\":\"red\"}", 201, "")),
            named("Accept text/html", with("GET", "/health", "text/html,application/xhtml+xml;q=0.9", 406)),
            named("Accept */* with q", with("GET", "/health", "text/html;q=0.5,*/*;q=0.1", 200)),
            // HTTP APIs decode rawPath: the client sent /items/4%202.
            named("escaped path", call("PUT", "/items/4 2", ITEM, 422, "")),
            named("matrix parameter", call("GET", "/health;v=1", "", 200, "")),
            named("empty body", call("POST", "/items", "", 201, "")));

    private Calls() {}

    private static Call call(String method, String path, String body, int status, String answer) {
        String event = event(method, path, body, "application/json");
        return new Call(method + " " + path, event, status, answer);
    }

    private static Call with(String method, String path, String accept, int status) {
        return new Call(accept, event(method, path, "", accept), status, "");
    }

    private static Call named(String name, Call call) {
        return new Call(name, call.event(), call.status(), call.body());
    }

    private static String event(String method, String path, String body, String accept) {
        String content = body.isEmpty() ? "" : ",\"body\":" + Call.quoted(body);
        String type = body.isEmpty() ? "" : "\"content-type\":\"application/json\",";
        return EVENT.replace("METHOD", method)
                .replace("PATH", Call.quoted(path))
                .replace("ACCEPT", Call.quoted(accept))
                .replace("TYPE", type)
                .replace("BODY", content);
    }

    private static final String EVENT = """
            {"version":"2.0","routeKey":"$default","rawPath":PATH,"rawQueryString":"","cookies":["session=a1b2c3"],
            "headers":{"accept":ACCEPT,"accept-encoding":"gzip, deflate, br","accept-language":"de,en;q=0.7",
            TYPE"host":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","origin":"https://shop.example",
            "sec-fetch-mode":"cors","user-agent":"Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0",
            "x-amzn-trace-id":"Root=1-67a1b2c3-0123456789abcdef01234567","x-correlation-id":"c-1",
            "x-forwarded-for":"192.0.2.7","x-forwarded-port":"443","x-forwarded-proto":"https"},
            "requestContext":{"accountId":"123456789012","apiId":"a1b2c3d4e5",
            "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com","domainPrefix":"a1b2c3d4e5",
            "http":{"method":"METHOD","path":PATH,"protocol":"HTTP/1.1","sourceIp":"192.0.2.7",
            "userAgent":"Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0"},
            "requestId":"JKJaXmPLvHcESHA=","routeKey":"$default","stage":"$default",
            "time":"10/Mar/2026:05:16:23 +0000","timeEpoch":1773119783220}BODY,"isBase64Encoded":false}
            """;
}
