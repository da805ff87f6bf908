package dev.lambdamaven.plugin.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyResultsTest {

    @Test
    void mergesBothKindsOfHeadersAndKnowsNoCookies() {
        assertThat(printed("""
                        {"statusCode":201,"headers":{"Content-Type":"application/json","x-many":"single"},
                         "multiValueHeaders":{"X-Many":["a","b"],"Set-Cookie":["c=1","d=2"]},
                         "cookies":["e=3"],"body":"{\\"ü\\":1}"}""")).isEqualTo("""
                        201
                        X-Many: a
                        X-Many: b
                        Set-Cookie: c=1
                        Set-Cookie: d=2
                        Content-Type: application/json

                        {"ü":1}""");
    }

    @Test
    void decodesBase64() {
        assertThat(printed("{\"statusCode\":\"200\",\"body\":\"SGk=\",\"isBase64Encoded\":true}"))
                .startsWith("500\n");
        assertThat(printed("{\"statusCode\":200,\"body\":\"SGk=\",\"isBase64Encoded\":true}"))
                .isEqualTo("200\ncontent-type: text/plain; charset=utf-8\n\nHi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "\"test\"", "", "[1]", "null", "not json"})
    void infersNothing(String payload) {
        assertThat(printed(payload))
                .isEqualTo("500\nContent-Type: application/json\n\n{\"message\":\"Internal Server Error\"}");
    }

    private static String printed(String payload) {
        HttpAnswer answer = ProxyResults.answer(payload.getBytes(UTF_8));
        StringBuilder text = new StringBuilder().append(answer.status()).append('\n');
        answer.headers()
                .forEach(header -> text.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
        return text.append('\n').append(new String(answer.body(), UTF_8)).toString();
    }
}
