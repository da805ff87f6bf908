package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEventsTest {

    private static final String EXPECTED = " Expected the event of an API Gateway HTTP API with payload format 2.0"
            + " or of a function URL: \"version\" is \"2.0\" and \"requestContext\" has \"http\" with a \"method\".";

    @Test
    void takesAbsentMembersAsEmpty() {
        HttpRequest request = toRequest("{\"version\":\"2.0\",\"requestContext\":{\"http\":{\"method\":\"GET\"}}}");

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.target().uri()).isEqualTo("https://localhost/");
        assertThat(request.headers()).isEmpty();
        assertThat(request.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "{\"a\":[]}", "[[1]]", "true"})
    void takesMembersOfAnotherTypeAsEmpty(String odd) {
        String json =
                "{'version':'2.0','rawPath':X,'rawQueryString':X,'headers':X,'queryStringParameters':X,'cookies':X,"
                        + "'body':X,'isBase64Encoded':null,'stageVariables':X,'new':X,"
                        + "'requestContext':{'new':X,'stage':X,'http':{'method':'GET','sourceIp':X}}}";

        HttpRequest request = toRequest(json.replace('\'', '"').replace("X", odd));

        assertThat(request.target().uri()).isEqualTo("https://localhost/");
        assertThat(request.body()).isEmpty();
    }

    @Test
    void skipsHeadersThatAreNullAndLowersTheirNames() {
        HttpRequest request = toRequest("{\"version\":\"2.0\",\"headers\":{\"A\":null,\"X-B\":\"\u03BB\"},"
                + "\"requestContext\":{\"http\":{\"method\":\"GET\",\"sourceIp\":\"192.0.2.1\"}}}");

        assertThat(request.headers()).isEqualTo(Map.of("x-b", List.of("\u03BB")));
        assertThat(request.caller().address()).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"key1\":\"secret\",\"key2\":1} | an object with the members key1, key2",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]} | an object with the members Records",
                "{\"version\":\"0\",\"detail-type\":\"Scheduled Event\"} | an object with the members version, detail-type",
                "{\"version\":\"2.0\",\"requestContext\":{}} | an object with the members version, requestContext",
                "{} | an object without members",
                "[{\"version\":\"2.0\"}] | a JSON array",
                "\"secret\" | a JSON value that is no object",
                "{\"a\\nb\":1} | an object with the members a?b",
            })
    void saysWhatCameInsteadOfARequest(String json, String kind) {
        assertThatThrownBy(() -> toRequest(json))
                .isInstanceOf(NotAnHttpEventException.class)
                .hasMessage("The event is no HTTP request: it is " + kind + "." + EXPECTED);
    }

    @Test
    void shortensALongListOfMembers() {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < 20; i++) {
            json.append("\"m").append(i).append(i == 0 ? "x".repeat(60) : "").append("\":1,");
        }

        assertThatThrownBy(() -> toRequest(json.append("\"last\":1}").toString()))
                .hasMessageContaining("the members m0" + "x".repeat(38) + "..., m1, ")
                .hasMessageContaining(", m11 and 9 more.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"version\":\"1.0\",\"httpMethod\":\"GET\",\"path\":\"/\"}",
                "{\"resource\":\"/{proxy+}\",\"httpMethod\":\"GET\",\"path\":\"/\"}"
            })
    void namesThePayloadFormatItRefuses(String json) {
        assertThatThrownBy(() -> toRequest(json))
                .isInstanceOf(NotAnHttpEventException.class)
                .hasMessage(
                        "The event has payload format 1.0 (a REST API, or an HTTP API whose integration asks for it)."
                                + EXPECTED
                                + " Set the integration's payload format version to 2.0.");
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThatThrownBy(() -> toRequest("{\"version\":\"2.0\",")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> toRequest("{} {}")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> toRequest("[] []")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> toRequest("")).isInstanceOf(JsonException.class);
    }

    private static HttpRequest toRequest(String json) {
        return HttpEvents.read(json.getBytes(StandardCharsets.UTF_8)).request();
    }
}
