package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.Caller;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of payload format 2.0, and what is wrong with some. */
class HttpEventsTest {

    private static final String GET = "'requestContext':{'http':{'method':'GET','sourceIp':'192.0.2.1'}}}";

    @Test
    void takesAbsentMembersAsEmpty() {
        HttpEvent event = Events.read("{'version':'2.0','requestContext':{'http':{'method':'GET'}}}");

        assertThat(event.format()).isEqualTo(PayloadFormat.HTTP_API);
        assertThat(event.requestId()).isEmpty();
        assertThat(event.request().method()).isEqualTo("GET");
        assertThat(event.request().target().uri()).isEqualTo("https://localhost/");
        assertThat(event.request().headers()).isEmpty();
        assertThat(event.request().body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "5", "{'a':[]}", "[[1]]", "true"})
    void takesMembersOfAnotherTypeAsEmpty(String odd) {
        String json =
                "{'version':'2.0','rawPath':X,'rawQueryString':X,'headers':X,'queryStringParameters':X,'cookies':X,"
                        + "'body':X,'isBase64Encoded':null,'stageVariables':X,'new':X,"
                        + "'requestContext':{'new':X,'stage':X,'authorizer':X,'http':{'method':'GET','sourceIp':X}}}";

        HttpRequest request = Events.request(json.replace("X", odd));

        assertThat(request.target().uri()).isEqualTo("https://localhost/");
        assertThat(request.body()).isEmpty();
        assertThat(request.caller().name()).isEmpty();
    }

    @Test
    void knowsAFunctionUrlAndTheIdOfTheRequest() {
        HttpEvent event = HttpEvents.read(Events.fixture("function-url"));

        assertThat(event.format()).isEqualTo(PayloadFormat.FUNCTION_URL);
        assertThat(event.requestId()).isEqualTo("JCJpvgQCvHcEPjA=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'X-B':'\u03BB' | \u03BB",
                "'x-b':null |",
                "'x-b':7 |",
                "'x-b':['a'] |",
                "'x-b':{'a':1} |",
                "'x-b':'' | ``",
                "'x-b':'a\\r\\nx-c: d\\u0000' | `a  x-c: d `",
                "'x-b':'a\\u0000b' | `a b`",
                "'x-b':'first','X-B':'last' | last",
            })
    void readsAHeader(String member, String value) {
        HttpRequest request = Events.request("{'version':'2.0','headers':{" + member + "}," + GET);

        assertThat(request.headers()).isEqualTo(value == null ? Map.of() : Map.of("x-b", List.of(value)));
        assertThat(request.caller().address()).isEqualTo("192.0.2.1");
    }

    @Test
    void keepsCookiesInOneLine() {
        assertThat(Events.request("{'version':'2.0','cookies':['a=1',null,5,'b=\\r\\n2']," + GET)
                        .headers())
                .isEqualTo(Map.of("cookie", List.of("a=1; b=  2")));
    }

    @Test
    void takesTheLastOfMembersThatComeTwice() {
        HttpRequest request = Events.request("{'version':'1.0','rawPath':'/a','cookies':['a=1'],'headers':{'a':'1'},"
                + "'version':'2.0','rawPath':'/b','cookies':['b=2'],'headers':{'b':'2'}," + GET);

        assertThat(request.target().path()).isEqualTo("/b");
        assertThat(request.headers()).isEqualTo(Map.of("a", List.of("1"), "b", List.of("2"), "cookie", List.of("b=2")));
    }

    @Test
    void believesNoAuthorizerThatIsTakenBack() {
        HttpRequest request = Events.request("{'version':'2.0','requestContext':{'http':{'method':'GET'},"
                + "'authorizer':{'jwt':{'claims':{'sub':'jane'}}},'authorizer':null}}");

        assertThat(request.caller()).isEqualTo(Caller.anonymous(""));
    }

    @ParameterizedTest
    @CsvSource({"HTTP_API, get-with-query", "FUNCTION_URL, function-url", "REST_API, rest-api-path", "ALB, alb-path"})
    void saysWhomToTellThatABodyIsNotBase64(PayloadFormat format, String fixture) {
        String json = new String(Events.fixture(fixture), StandardCharsets.UTF_8)
                .replaceAll("\"isBase64Encoded\": false", "\"isBase64Encoded\": true")
                .replaceAll("\"body\": [^,]*,", "")
                .replaceFirst("\\{", "{\"body\": \"A*\",");

        assertThatThrownBy(() -> Events.read(json)).isInstanceOfSatisfying(MalformedBodyException.class, refused -> {
            assertThat(refused.format()).isEqualTo(format);
            assertThat(refused.method()).isEqualTo("GET");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{'version':'2.0',` | it ends too early, expected '\"' at byte 17.",
                "`{'version':'2.0','body':'abc` | it ends too early, expected '\"' at byte 28.",
                "{} {} | something follows the value at byte 3.",
                "[] [] | something follows the value at byte 3.",
                "`` | it ends too early, expected a value at byte 0.",
            })
    void refusesWhatIsNotJson(String json, String problem) {
        assertThatThrownBy(() -> Events.read(json))
                .isInstanceOf(JsonException.class)
                .hasMessage("The event is not valid JSON: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "get-with-query",
                "function-url",
                "caller-lambda",
                "rest-api-headers",
                "alb-query",
                "alb-multi-post"
            })
    void endsWithARequestOrAReasonWhateverIsChanged(String fixture) {
        SplittableRandom random = new SplittableRandom(fixture.hashCode());
        for (int i = 0; i < 2_000; i++) {
            byte[] json = Events.fixture(fixture);
            json[random.nextInt(json.length)] = (byte) " \"{}[]:,0tn\\\u00FF".charAt(random.nextInt(13));
            json[random.nextInt(json.length)] = (byte) random.nextInt(256);

            try {
                assertThat(URI.create(HttpEvents.read(json).request().target().uri())
                                .isAbsolute())
                        .isTrue();
            } catch (JsonException | NotAnHttpEventException | MalformedBodyException e) {
                assertThat(e.getMessage()).startsWith("The ").doesNotContain("\n", "192.0.2.1", "curl");
            }
        }
    }

    /** The letter has two characters in lower case. */
    @Test
    void findsTheCharsetBehindLettersThatGrowInLowerCase() {
        String type = "\u0130".repeat(20).concat(";Charset=");
        String json = "{'version':'2.0','headers':{'content-type':'X'},'body':'\u00E9'," + GET;

        assertThat(Events.request(json.replace("X", type.concat("ISO-8859-1"))).body())
                .containsExactly(0xE9);
        assertThat(Events.request(json.replace("X", type)).body()).containsExactly(0xC3, 0xA9);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String deep = "[".repeat(100_000);

        assertThatThrownBy(() -> Events.read("{'new':" + deep))
                .hasMessageContaining("more than 64 objects and arrays in each other");
        assertThatThrownBy(() -> Events.read("{'requestContext':{'authorizer':{'a':" + deep))
                .hasMessageContaining("more than 64 objects and arrays in each other");
    }
}
