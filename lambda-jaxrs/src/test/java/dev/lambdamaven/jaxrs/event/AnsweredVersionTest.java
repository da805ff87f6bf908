package dev.lambdamaven.jaxrs.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that tell the version of the function. */
class AnsweredVersionTest {

    private static final byte[] NO_BODY = {};

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "HTTP_API > {'statusCode':204,'headers':{'Vary':'Accept','x-lambda-version':'7'}}",
                "FUNCTION_URL > {'statusCode':204,'headers':{'Vary':'Accept','x-lambda-version':'7'}}",
                "REST_API > {'statusCode':204,'multiValueHeaders':{'Vary':['Accept'],'x-lambda-version':['7']},"
                        + "'isBase64Encoded':false}",
                "ALB > {'statusCode':204,'statusDescription':'204 No Content',"
                        + "'headers':{'Vary':'Accept','x-lambda-version':'7'},'isBase64Encoded':false}",
                "ALB_MULTI_VALUE > {'statusCode':204,'statusDescription':'204 No Content',"
                        + "'multiValueHeaders':{'Vary':['Accept'],'x-lambda-version':['7']},'isBase64Encoded':false}",
            })
    void tellTheVersionThatGaveThem(PayloadFormat format, String answer) {
        HttpResponse response = new HttpResponse(204, Map.of("Vary", List.of("Accept")), NO_BODY);

        assertThat(answer(response, format, "7")).isEqualTo(answer);
        assertThat(answer(response, format, null)).doesNotContain("x-lambda-version");
    }

    @Test
    void leaveTheApplicationsOwnVersion() {
        HttpResponse response = new HttpResponse(204, Map.of("X-Lambda-Version", List.of("mine")), NO_BODY);

        assertThat(answer(response, PayloadFormat.HTTP_API, "7"))
                .isEqualTo("{'statusCode':204,'headers':{'X-Lambda-Version':'mine'}}");
        assertThat(response.headers()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"7,,7", "$LATEST,on,$LATEST", "7,off,", "7,OFF,", ",,", "' ',,"})
    void tellNoVersionWhereItIsUnknownOrSwitchedOff(
            @Nullable String version, @Nullable String headerSwitch, @Nullable String told) {
        assertThat(ResponseHeaders.version(version, headerSwitch)).isEqualTo(told);
    }

    private static String answer(HttpResponse response, PayloadFormat format, @Nullable String version) {
        return new String(HttpAnswers.toJson(response, "GET", format, version), StandardCharsets.UTF_8)
                .replace('"', '\'');
    }
}
