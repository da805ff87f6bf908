package dev.lambdamaven.differential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The model of the fronts against what was captured from the real ones. */
final class PayloadTwoTest {

    private static final String PLAIN = "GET /a%20b?q=a+b&q=%2B\nX-A: 1\nx-a: 2\nCookie: a=1; b=2";

    @Test
    void theHttpApiDecodesThePathJoinsHeadersAndTakesCookiesOut() throws Exception {
        Map<String, Object> event = event(PayloadTwo.HTTP_API, PLAIN);

        assertThat(event)
                .containsEntry("rawPath", "/a b")
                .containsEntry("rawQueryString", "q=a+b&q=%2B")
                .containsEntry("queryStringParameters", Map.of("q", "a b,+"))
                .containsEntry("cookies", List.of("a=1", "b=2"))
                .containsEntry("isBase64Encoded", false)
                .doesNotContainKey("body");
        assertThat(headers(event)).containsEntry("x-a", "1,2").doesNotContainKey("cookie");
    }

    @Test
    void theFunctionUrlKeepsThePathAndSendsCookiesTwice() throws Exception {
        Map<String, Object> event = event(PayloadTwo.FUNCTION_URL, PLAIN);

        assertThat(event).containsEntry("rawPath", "/a%20b").containsEntry("cookies", List.of("a=1", "b=2"));
        assertThat(headers(event)).containsEntry("cookie", "a=1; b=2");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, é, false",
        "text/plain; charset=utf-8, é, false",
        "application/problem+json, w6k=, true",
        "application/x-www-form-urlencoded, w6k=, true",
    })
    void sendsBodiesAsTextOnlyWhereTheTypeIsText(String type, String body, boolean base64) throws Exception {
        assertThat(event(PayloadTwo.HTTP_API, "POST /\nContent-Type: " + type + "\n\né"))
                .containsEntry("body", body)
                .containsEntry("isBase64Encoded", base64);
    }

    @Test
    void anAnswerIsMadeOfTheResult() throws Exception {
        String result =
                "{\"statusCode\":201,\"headers\":{\"x-a\":\"é\"},\"cookies\":[\"a=1\",\"b=2\"],\"body\":\"/w==\","
                        + "\"isBase64Encoded\":true}";

        Answer answer = PayloadTwo.HTTP_API.answer(result.getBytes(StandardCharsets.UTF_8), request("GET /"));

        assertThat(answer)
                .isEqualTo(new Answer(
                        201,
                        List.of(
                                new Header("set-cookie", "a=1"),
                                new Header("set-cookie", "b=2"),
                                new Header("x-a", "\u00c3\u00a9"),
                                new Header("content-type", "text/plain; charset=utf-8")),
                        "\u00ff"));
    }

    private static Map<String, Object> event(PayloadTwo front, String request) throws Exception {
        return JSON.std.mapFrom(new String(front.event(request(request)), StandardCharsets.UTF_8));
    }

    // The model puts a map there.
    @SuppressWarnings("unchecked")
    private static Map<String, String> headers(Map<String, Object> event) {
        return (Map<String, String>) event.getOrDefault("headers", Map.of());
    }

    private static Request request(String text) {
        return RequestList.parse("### name\n" + text).get(0);
    }
}
