package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client gets of what a resource method returns. */
class ResponseTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);

    @ParameterizedTest
    @CsvFileSource(resources = "/answers.txt", delimiter = '>', quoteCharacter = '`', maxCharsPerColumn = 1000)
    void answers(String path, String answer) {
        assertThat(LAMBDA.invoke(TestEvent.get(path))).isEqualTo(answer);
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
                .matches(context.id() + " GET /content/big/" + bytes
                        + " -> 500: the response has \\d{7} bytes, Lambda allows 6291556\n");
    }

    @Test
    void returnsTheLargestAnswerThereIs() {
        int envelope = Answers.text("").length();

        String answer = LAMBDA.invoke(TestEvent.get("/content/big/" + (6_291_556 - envelope)));

        assertThat(answer).hasSize(6_291_556).startsWith("{\"statusCode\":200,");
    }
}
