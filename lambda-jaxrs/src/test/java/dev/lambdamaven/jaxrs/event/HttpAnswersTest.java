package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Answers in the form of each sender. */
class HttpAnswersTest {

    private static final String BODY = "'body':'\u03BB','isBase64Encoded':false}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "HTTP_API > {'statusCode':201,'headers':{'Vary':'Accept,Origin'},'cookies':['a=1','b=2; Expires=Thu, 01'],",
                "FUNCTION_URL > {'statusCode':201,'headers':{'Vary':'Accept,Origin'},'cookies':['a=1','b=2; Expires=Thu, 01'],",
                "REST_API > {'statusCode':201,'multiValueHeaders':{'Vary':['Accept','Origin'],"
                        + "'Set-Cookie':['a=1','b=2; Expires=Thu, 01']},",
                "ALB > {'statusCode':201,'statusDescription':'201 Created','headers':{'Vary':'Accept,Origin',"
                        + "'set-cookie':'a=1','Set-cookie':'b=2; Expires=Thu, 01'},",
                "ALB_MULTI_VALUE > {'statusCode':201,'statusDescription':'201 Created','multiValueHeaders':{"
                        + "'Vary':['Accept','Origin'],'Set-Cookie':['a=1','b=2; Expires=Thu, 01']},",
            })
    void haveTheHeadersWhereTheSenderReadsThem(PayloadFormat format, String start) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Vary", List.of("Accept", "Origin"));
        headers.put("Connection", List.of("close"));
        headers.put("X Bad", List.of("x"));
        headers.put("Content-Length", List.of("7"));
        headers.put("Set-Cookie", List.of("a=1", "b=2; Expires=Thu, 01"));

        assertThat(answer(new HttpResponse(201, headers, utf8("\u03BB")), "GET", format))
                .isEqualTo(start + BODY);
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_API, true",
        "FUNCTION_URL, false",
        "REST_API, false",
        "ALB, true",
        "ALB_MULTI_VALUE, true",
    })
    void keepTheLengthOfAHeadWhereItReachesTheClient(PayloadFormat format, boolean kept) {
        HttpResponse response = new HttpResponse(200, Map.of("content-length", List.of("10")), utf8("0123456789"));

        String answer = answer(response, "HEAD", format);

        assertThat(answer).doesNotContain("body", "01234", "true");
        assertThat(answer.contains("'content-length':")).isEqualTo(kept);
    }

    @ParameterizedTest
    @EnumSource
    void haveNoBodyWhereHttpHasNone(PayloadFormat format) {
        for (int status : new int[] {100, 204, 304}) {
            assertThat(answer(new HttpResponse(status, Map.of(), utf8("x")), "GET", format))
                    .contains("'statusCode':" + status)
                    .doesNotContain("'body'");
        }
        assertThat(answer(new HttpResponse(200, Map.of(), new byte[0]), "GET", format))
                .doesNotContain("'body'");
    }

    @Test
    void tellALoadBalancerThatNoBodyIsNotBase64() {
        assertThat(answer(new HttpResponse(204, Map.of(), new byte[0]), "GET", PayloadFormat.ALB))
                .isEqualTo(
                        "{'statusCode':204,'statusDescription':'204 No Content','headers':{},'isBase64Encoded':false}");
    }

    @ParameterizedTest
    @CsvSource({"200, 200 OK", "404, 404 Not Found", "505, 505 HTTP Version Not Supported", "299, 299", "599, 599"})
    void haveTheReasonPhraseALoadBalancerWants(int status, String description) {
        assertThat(answer(new HttpResponse(status, Map.of(), new byte[0]), "GET", PayloadFormat.ALB_MULTI_VALUE))
                .contains("'statusDescription':'" + description + "'");
    }

    @ParameterizedTest
    @EnumSource
    void areBase64UnlessTheBytesArePlainUtf8(PayloadFormat format) {
        Map<String, List<String>> none = Map.of();
        Map<String, List<String>> encoded = Map.of("content-encoding", List.of("br"));

        assertThat(answer(new HttpResponse(200, none, new byte[] {(byte) 0xE9}), "GET", format))
                .contains("'body':'6Q==','isBase64Encoded':true");
        assertThat(answer(new HttpResponse(200, encoded, utf8("text")), "GET", format))
                .contains("'body':'dGV4dA==','isBase64Encoded':true");
        assertThat(answer(new HttpResponse(200, none, utf8("\0\u03BB")), "GET", format))
                .contains("'body':'\\u0000\u03BB','isBase64Encoded':false");
        assertThat(answer(new HttpResponse(200, none, new byte[300]), "GET", format))
                .doesNotContain("\n", "\\n");
    }

    @Test
    void giveEachCookieAWritingOfItsOwnForALoadBalancerOfSingleValues() {
        String[] cookies = new String[512];
        Arrays.setAll(cookies, i -> "c" + i);
        HttpResponse response = new HttpResponse(200, Map.of("SET-COOKIE", List.of(cookies)), new byte[0]);

        String answer = answer(response, "GET", PayloadFormat.ALB);

        Map<?, ?> tree = (Map<?, ?>) JsonTree.read(answer.replace('\'', '"'));
        Map<?, ?> headers = (Map<?, ?>) Objects.requireNonNull(tree.get("headers"));
        assertThat(headers.values().stream().map(Object::toString)).containsExactly(cookies);
        assertThat(headers.keySet()).allMatch(name -> ((String) name).equalsIgnoreCase("set-cookie"));
    }

    @ParameterizedTest
    @EnumSource
    void letNoHeaderBeginAnother(PayloadFormat format) {
        HttpResponse response = new HttpResponse(
                200, Map.of("X-A", List.of("a\r\nX-B: b\0"), "Set-Cookie", List.of("a\r\nb")), new byte[0]);

        assertThat(answer(response, "GET", format))
                .contains("a  X-B: b ", "a  b")
                .doesNotContain("\\");
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "99", "1000"})
    void are500ForAStatusThatIsNone(int status) {
        assertThat(answer(new HttpResponse(status, Map.of(), utf8("x")), "GET", PayloadFormat.HTTP_API))
                .isEqualTo("{'statusCode':500,'headers':{'Content-Type':'application/json','x-lambda-jaxrs':'error'},"
                        + "'body':'{\\'message\\':\\'Internal Server Error\\'}','isBase64Encoded':false}");
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP_API, 7000000, 7000000, Lambda allows 6291556",
        "FUNCTION_URL, 6291556, 6291\\d+, Lambda allows 6291556",
        "REST_API, 6291550, 6291\\d+, Lambda allows 6291556",
        "ALB, 7000000, 7000000, a load balancer allows 1048576",
        "ALB, 1048576, 1048\\d+, a load balancer allows 1048576",
        "ALB_MULTI_VALUE, 1048500, 1048\\d+, a load balancer allows 1048576",
    })
    void areRefusedWhenTheyAreTooLarge(PayloadFormat format, int bytes, String size, String limit) {
        HttpResponse response = new HttpResponse(200, Map.of(), new byte[bytes]);
        Arrays.fill(response.body(), (byte) 'x');

        assertThatThrownBy(() -> answer(response, "GET", format))
                .isInstanceOf(ResponseTooLargeException.class)
                .hasMessageMatching("the response has " + size + " bytes, " + limit);
        assertThat(answer(response, "HEAD", format)).hasSizeLessThan(200);
    }

    @Test
    void countTheirEscapesAndTheirBase64() {
        HttpResponse nulls = new HttpResponse(200, Map.of(), new byte[2_000_000]);
        byte[] binary = new byte[5_000_000];
        Arrays.fill(binary, (byte) 0xFF);

        assertThatThrownBy(() -> answer(nulls, "GET", PayloadFormat.HTTP_API)).hasMessageContaining(" 12000");
        assertThatThrownBy(() -> answer(new HttpResponse(200, Map.of(), binary), "GET", PayloadFormat.HTTP_API))
                .hasMessageContaining(" 66667");
    }

    private static String answer(HttpResponse response, String method, PayloadFormat format) {
        return new String(HttpAnswers.toJson(response, method, format), StandardCharsets.UTF_8).replace('"', '\'');
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
