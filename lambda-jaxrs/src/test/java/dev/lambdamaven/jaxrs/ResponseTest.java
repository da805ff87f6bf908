package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets of what a resource method returns. */
class ResponseTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);

    @ParameterizedTest
    @MethodSource("answers")
    void answers(String path, String answer) {
        assertThat(LAMBDA.invoke(TestEvent.get(path))).isEqualTo(answer);
    }

    static Stream<Arguments> answers() {
        String plain = "\"headers\":{\"Content-Type\":\"text/plain;charset=UTF-8\"}";
        String body = ",\"body\":\"body\",\"isBase64Encoded\":false}";
        return Stream.of(
                Arguments.of("/response/nothing", "{\"statusCode\":204,\"headers\":{}}"),
                Arguments.of("/response/ok", "{\"statusCode\":200,\"headers\":{}}"),
                Arguments.of("/response/status/599", "{\"statusCode\":599," + plain + body),
                Arguments.of("/response/status/418", "{\"statusCode\":418," + plain + body),
                Arguments.of("/response/status/204", "{\"statusCode\":204," + plain + "}"),
                Arguments.of("/response/status/304", "{\"statusCode\":304," + plain + "}"),
                Arguments.of("/response/other", """
                        {"statusCode":303,"headers":{"Location":"https://api.example.com/items"}}"""),
                Arguments.of("/response/cookies", """
                        {"statusCode":204,"headers":{},"cookies":["a=1;Version=1;HttpOnly",\
                        "b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT"]}"""),
                Arguments.of("/response/headers", """
                        {"statusCode":204,"headers":{"Vary":"Accept,Origin","X-Split":"a  X-Injected: b"}}"""),
                Arguments.of("/content/text", """
                        {"statusCode":200,"headers":{"Content-Type":"text/plain;charset=UTF-8"},\
                        "body":"h\u00E9llo \u03BB \uD83D\uDE00 \\"quoted\\" \\\\ \\t","isBase64Encoded":false}"""),
                Arguments.of("/content/problem", """
                        {"statusCode":422,"headers":{"Content-Type":"application/problem+json;version=1"},\
                        "body":"{\\"\u03BB\\":1}","isBase64Encoded":false}"""),
                Arguments.of("/content/latin", """
                        {"statusCode":200,"headers":{"Content-Type":"text/plain;charset=ISO-8859-1"},\
                        "body":"6Q==","isBase64Encoded":true}"""),
                Arguments.of("/content/pdf", """
                        {"statusCode":200,"headers":{"Content-Type":"application/pdf"},\
                        "body":"iVAA/w==","isBase64Encoded":true}"""),
                Arguments.of("/content/encoded", """
                        {"statusCode":200,"headers":{"Content-Encoding":"br","Content-Type":"text/plain;charset=UTF-8"},\
                        "body":"dGV4dA==","isBase64Encoded":true}"""),
                Arguments.of("/content/empty", """
                        {"statusCode":200,"headers":{"Content-Type":"text/csv;charset=UTF-8"}}"""),
                Arguments.of("/content/stream", Answers.text("one two")),
                Arguments.of("/nowhere", "{\"statusCode\":404,\"headers\":{}}"),
                Arguments.of("/body/bytes", "{\"statusCode\":405,\"headers\":{\"Allow\":\"POST, OPTIONS\"}}"),
                Arguments.of("/error/web", """
                        {"statusCode":409,"headers":{"Content-Type":"text/plain;charset=UTF-8"},\
                        "body":"taken","isBase64Encoded":false}"""),
                Arguments.of("/error/mapped", """
                        {"statusCode":501,"headers":{"Content-Type":"text/plain;charset=UTF-8"},\
                        "body":"mapped","isBase64Encoded":false}"""));
    }

    @Test
    void answersHeadLikeGetWithoutABody() {
        assertThat(LAMBDA.invoke(TestEvent.of("HEAD", "/response/length"))).isEqualTo("""
                        {"statusCode":200,"headers":{"Content-Length":"10","Content-Type":"text/plain;charset=UTF-8"}}""");
    }

    @Test
    void answersOptionsWithTheMethods() {
        assertThat(LAMBDA.invoke(TestEvent.of("OPTIONS", "/response/length")))
                .contains("\"statusCode\":200", "\"Allow\":\"HEAD, GET, OPTIONS\"");
    }

    @Test
    void refusesWhatItCannotRead() {
        TestEvent event = TestEvent.of("POST", "/body/number")
                .header("content-type", "text/yaml")
                .text("41");

        assertThat(LAMBDA.invoke(event)).isEqualTo("{\"statusCode\":415,\"headers\":{}}");
    }

    @Test
    void refusesWhatTheClientWouldNotAccept() {
        assertThat(LAMBDA.invoke(TestEvent.get("/content/text").header("accept", "image/png")))
                .isEqualTo("{\"statusCode\":406,\"headers\":{}}");
    }

    @ParameterizedTest
    @ValueSource(ints = {6_291_556, 7_000_000})
    void answers500WhenLambdaWouldRefuseTheSize(int bytes) {
        TestContext context = new TestContext();

        assertThat(LAMBDA.invoke(TestEvent.get("/content/big/" + bytes), context))
                .isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.log())
                .matches("GET /content/big/" + bytes
                        + " -> 500: the response has \\d{7} bytes, Lambda allows 6291556\n");
    }

    @Test
    void returnsTheLargestAnswerThereIs() {
        int envelope = Answers.text("").length();

        String answer = LAMBDA.invoke(TestEvent.get("/content/big/" + (6_291_556 - envelope)));

        assertThat(answer).hasSize(6_291_556).startsWith("{\"statusCode\":200,");
    }
}
