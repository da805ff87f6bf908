package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpEventsTest {

    private static final EventContext CONTEXT = new EventContext(
            new EventContext.Target(
                    new EventContext.Api("a1b2c3d4e5", "eu-west-1", "000000000000"),
                    "$default",
                    "ANY /{proxy+}",
                    Map.of()),
            new EventContext.Edge(
                    "JCJpvgQCvHcEPjA=",
                    "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
                    "127.0.0.1",
                    new EventContext.Listener("http", 8080),
                    Instant.parse("2020-03-12T19:03:58.390Z")),
            Map.of("proxy", "items/lamp é"));

    private static final String EVENT = """
            {"version":"2.0",
            "routeKey":"ANY /{proxy+}",
            "rawPath":"/items/lamp é",
            "rawQueryString":"a=1&b=x+y&a=2&empty",
            "cookies":["one=1",
            "two=2",
            "three=3"],
            "headers":{"content-length":"13",
            "content-type":"application/json",
            "host":"127.0.0.1:8080",
            "user-agent":"curl/8",
            "x-amzn-trace-id":"Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
            "x-forwarded-for":"127.0.0.1",
            "x-forwarded-port":"8080",
            "x-forwarded-proto":"http",
            "x-many":"a,b, c"},
            "queryStringParameters":{"a":"1,2",
            "b":"x y",
            "empty":""},
            "requestContext":{"accountId":"000000000000",
            "apiId":"a1b2c3d4e5",
            "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com",
            "domainPrefix":"a1b2c3d4e5",
            "http":{"method":"PUT",
            "path":"/items/lamp é",
            "protocol":"HTTP/1.1",
            "sourceIp":"127.0.0.1",
            "userAgent":"curl/8"},
            "requestId":"JCJpvgQCvHcEPjA=",
            "routeKey":"ANY /{proxy+}",
            "stage":"$default",
            "time":"12/Mar/2020:19:03:58 +0000",
            "timeEpoch":1584039838390},
            "pathParameters":{"proxy":"items/lamp é"},
            "body":"{\\"name\\":\\"ü\\"}",
            "isBase64Encoded":false}""";

    @Test
    void buildsTheWholeEvent() throws IOException {
        HttpHead request = new HttpHead(
                "PUT",
                "/items/lamp%20%C3%A9",
                "a=1&b=x+y&a=2&empty",
                Map.of(
                        "content-type", List.of("application/json"),
                        "cookie", List.of("one=1; two=2", "three=3"),
                        "host", List.of("127.0.0.1:8080"),
                        "connection", List.of("keep-alive"),
                        "user-agent", List.of("curl/8"),
                        "x-many", List.of("a", "b, c")));
        byte[] body = "{\"name\":\"ü\"}".getBytes(UTF_8);

        assertThat(JSON.std.asString(HttpEvents.event(request, body, CONTEXT)).replace(",\"", ",\n\""))
                .isEqualTo(EVENT);
    }

    @Test
    void leavesOutWhatIsNotThere() {
        EventContext root = new EventContext(CONTEXT.target(), CONTEXT.edge(), Map.of());

        assertThat(HttpEvents.event(new HttpHead("GET", "/", "", Map.of()), new byte[0], root))
                .doesNotContainKeys("body", "cookies", "pathParameters", "queryStringParameters", "stageVariables")
                .containsEntry("rawPath", "/")
                .containsEntry("rawQueryString", "")
                .containsEntry("isBase64Encoded", false);
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, true",
        "APPLICATION/JSON;Charset=UTF-8, true",
        "'text/plain; charset=\"utf-8\"', true",
        "text/html, true",
        "text/html; charset=utf-8, false",
        "text/plain; charset=iso-8859-1, false",
        "application/problem+json, false",
        "application/x-www-form-urlencoded, false",
        "multipart/form-data; boundary=x, false",
        "'', false"
    })
    void passesFewMediaTypesAsText(String contentType, boolean text) {
        HttpHead request = new HttpHead("POST", "/", "", Map.of("content-type", List.of(contentType)));

        assertThat(HttpEvents.event(request, "body".getBytes(UTF_8), CONTEXT))
                .containsEntry("body", text ? "body" : "Ym9keQ==")
                .containsEntry("isBase64Encoded", !text);
    }
}
