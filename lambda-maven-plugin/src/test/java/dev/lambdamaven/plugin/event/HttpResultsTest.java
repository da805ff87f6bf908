package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpResultsTest {

    @Test
    void answersWhatTheFunctionSays() {
        assertThat(printed("""
                                {"statusCode":201,"headers":{"Content-Type":"application/json","X-Id":42},
                                 "cookies":["a=1; Path=/","b=2"],"body":"{\\"ü\\":1}"}""")).isEqualTo("""
                        201
                        set-cookie: a=1; Path=/
                        set-cookie: b=2
                        Content-Type: application/json
                        X-Id: 42

                        {"ü":1}""");
    }

    @Test
    void decodesBase64() {
        assertThat(printed("{\"statusCode\":200,\"body\":\"SGk=\",\"isBase64Encoded\":true}"))
                .isEqualTo("200\ncontent-type: text/plain; charset=utf-8\n\nHi");
    }

    @Test
    void writesLengthAndConnectionByItself() {
        assertThat(
                        printed(
                                "{\"statusCode\":204,\"headers\":{\"Content-Length\":\"5\",\"transfer-encoding\":\"chunked\"}}"))
                .isEqualTo("204\n\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}|{\"a\":1}",
                "\"test\"|test",
                "\"\"|``",
                "12.5|12.5",
                "[1, 2]|[1, 2]",
                "null|null",
                "not json|not json"
            })
    void takesAnythingElseAsTheBody(String payload, String body) {
        assertThat(printed(payload)).isEqualTo("200\ncontent-type: application/json\n\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statusCode\":0}",
                "{\"statusCode\":200.5}",
                "{\"statusCode\":\"abc\"}",
                "{\"statusCode\":null}",
                "{\"statusCode\":100}",
                "{\"statusCode\":200,\"body\":\"%%\",\"isBase64Encoded\":true}",
                "{\"statusCode\":200,\"headers\":{\"bad name\":\"x\"}}",
                "{\"statusCode\":200,\"headers\":{\"x\":\"a\\r\\nb: c\"}}"
            })
    void failsOnWhatIsNoAnswer(String payload) {
        assertThat(printed(payload))
                .isEqualTo("500\nContent-Type: application/json\n\n{\"message\":\"Internal Server Error\"}");
    }

    private static String printed(String payload) {
        HttpAnswer answer = HttpResults.answer(payload.getBytes(UTF_8));
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach(header -> text.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
        return text.append('\n').append(new String(answer.body(), UTF_8)).toString();
    }
}
