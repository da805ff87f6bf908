package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Held against a shape that was captured from AWS, with values of our own. */
class ProxyEventsTest {

    private static final EventContext.Api API = new EventContext.Api("a1b2c3d4e5", "eu-west-1", "000000000000");

    private static final EventContext.Edge EDGE = new EventContext.Edge(
            "JCJpvgQCvHcEPjA=",
            "Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
            "127.0.0.1",
            new EventContext.Listener("http", 8080),
            Instant.parse("2020-03-12T19:03:58.390Z"));

    private static final EventContext CONTEXT = new EventContext(
            new EventContext.Target(API, "dev", "ANY /{proxy+}", Map.of()), EDGE, Map.of("proxy", "items/lamp é"));

    private static final String EVENT = """
            {"version":"1.0",
            "resource":"/{proxy+}",
            "path":"/dev/items/lamp%20%C3%A9",
            "httpMethod":"PUT",
            "headers":{"Content-Length":"13",
            "Content-Type":"application/json",
            "Host":"127.0.0.1:8080",
            "User-Agent":"curl/8",
            "X-Amzn-Trace-Id":"Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e",
            "X-Forwarded-For":"127.0.0.1",
            "X-Forwarded-Port":"8080",
            "X-Forwarded-Proto":"http",
            "cookie":"one=1; two=2",
            "x-many":"b, c"},
            "multiValueHeaders":{"Content-Length":["13"],
            "Content-Type":["application/json"],
            "Host":["127.0.0.1:8080"],
            "User-Agent":["curl/8"],
            "X-Amzn-Trace-Id":["Root=1-5e6722a7-cc56xmpl46db7ae02d4da47e"],
            "X-Forwarded-For":["127.0.0.1"],
            "X-Forwarded-Port":["8080"],
            "X-Forwarded-Proto":["http"],
            "cookie":["one=1; two=2"],
            "x-many":["a",
            "b, c"]},
            "queryStringParameters":{"a":"1",
            "b":"x y",
            "empty":""},
            "multiValueQueryStringParameters":{"a":["1",
            "2"],
            "b":["x y"],
            "empty":[""]},
            "requestContext":{"accountId":"000000000000",
            "apiId":"a1b2c3d4e5",
            "domainName":"a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com",
            "domainPrefix":"a1b2c3d4e5",
            "extendedRequestId":"JCJpvgQCvHcEPjA=",
            "httpMethod":"PUT",
            "identity":{"accessKey":null,
            "accountId":null,
            "caller":null,
            "cognitoAmr":null,
            "cognitoAuthenticationProvider":null,
            "cognitoAuthenticationType":null,
            "cognitoIdentityId":null,
            "cognitoIdentityPoolId":null,
            "principalOrgId":null,
            "sourceIp":"127.0.0.1",
            "user":null,
            "userAgent":"curl/8",
            "userArn":null},
            "path":"/dev/items/lamp é",
            "protocol":"HTTP/1.1",
            "requestId":"JCJpvgQCvHcEPjA=",
            "requestTime":"12/Mar/2020:19:03:58 +0000",
            "requestTimeEpoch":1584039838390,
            "resourceId":"ANY /{proxy+}",
            "resourcePath":"/{proxy+}",
            "stage":"dev"},
            "pathParameters":{"proxy":"items/lamp é"},
            "stageVariables":null,
            "body":"{\\"name\\":\\"ü\\"}",
            "isBase64Encoded":false}""";

    @Test
    void buildsTheWholeEvent() {
        HttpHead request = new HttpHead(
                "PUT",
                "/dev/items/lamp%20%C3%A9",
                "a=1&b=x+y&a=2&empty",
                Map.of(
                        "content-type", List.of("application/json"),
                        "cookie", List.of("one=1; two=2"),
                        "host", List.of("127.0.0.1:8080"),
                        "connection", List.of("keep-alive"),
                        "user-agent", List.of("curl/8"),
                        "x-many", List.of("a", "b, c")));

        assertThat(event(request, "{\"name\":\"ü\"}", CONTEXT).replace(",\"", ",\n\""))
                .isEqualTo(EVENT);
    }

    @Test
    void saysNullOfWhatIsNotThereAndTellsTheCallerOfAToken() {
        EventContext.Entry caller = new EventContext.Entry(
                Optional.of("api.example.com"),
                Map.of("jwt", Map.of("claims", Map.of("sub", "me"), "scopes", List.of("read"))));
        EventContext root = new EventContext(
                new EventContext.Target(API, "$default", "$default", Map.of()), EDGE, Map.of(), caller);

        assertThat(event(new HttpHead("GET", "/", "", Map.of()), "", root))
                .contains("\"resource\":\"$default\",\"path\":\"/\"")
                .contains("\"queryStringParameters\":null,\"multiValueQueryStringParameters\":null")
                .contains("\"domainName\":\"api.example.com\",\"domainPrefix\":\"api\"")
                .containsPattern(
                        "\"authorizer\":\\{(\"claims\":\\{\"sub\":\"me\"},?|\"scopes\":\\[\"read\"],?){2}},\"domainName\"")
                .contains("\"pathParameters\":null,\"stageVariables\":null,\"body\":null,\"isBase64Encoded\":false");
    }

    @Test
    void passesWhatIsNotTextAsBase64() {
        HttpHead request = new HttpHead("POST", "/", "", Map.of());

        assertThat(event(request, "ü", CONTEXT)).endsWith("\"body\":\"w7w=\",\"isBase64Encoded\":true}");
    }

    private static String event(HttpHead request, String body, EventContext context) {
        return new String(ProxyEvents.event(request, body.getBytes(UTF_8), context), UTF_8);
    }
}
