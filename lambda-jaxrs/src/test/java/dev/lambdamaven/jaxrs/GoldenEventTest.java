package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole events as API Gateway, function URLs and load balancers send them, and the answers to them. */
class GoldenEventTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "get-with-query > [a b, a+b] | [a+b, a%2Bb] | q=a+b&q=a%2Bb",
                "get-decoded-path > caf\u00E9 100% | caf%C3%A9%20100%25 | /path/caf%C3%A9%20100%25",
                "get-named-stage > https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/"
                        + " | https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/uris",
                "get-with-cookies > 1 | x | a=1; b=x; session=q==",
                "post-json > {\"name\":\"lamp \u03BB\"} | 19",
                "post-form > x y | \u00E9",
                "function-url > a b/c | a%20b%2Fc | /path/a%20b%2Fc",
            })
    void areServed(String event, String body) throws IOException {
        assertThat(LAMBDA.invoke(fixture(event), new TestContext())).isEqualTo(Answers.text(body));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/events/answers.txt", delimiter = '>', quoteCharacter = '`', maxCharsPerColumn = 1000)
    void areAnsweredInTheSendersForm(String event, String answer) throws IOException {
        assertThat(LAMBDA.invoke(fixture(event), new TestContext())).isEqualTo(answer);
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream json = GoldenEventTest.class.getResourceAsStream("/events/" + name + ".json")) {
            assertThat(json).as(name).isNotNull();
            return json.readAllBytes();
        }
    }
}
