package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Request bodies, as text and as base64. */
class BodyTest {

    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void readsTextAsUtf8AndCountsItsBytes() {
        assertThat(LAMBDA.invoke(post("string", "text/plain;charset=UTF-8").text("lambda \u03BB")))
                .isEqualTo(Answers.text("lambda \u03BB | 9"));
    }

    @Test
    void keepsTheLengthTheClientSent() {
        assertThat(LAMBDA.invoke(post("string", "text/plain")
                        .header("content-length", "1")
                        .text("x")))
                .isEqualTo(Answers.text("x | 1"));
    }

    @Test
    void encodesTextInTheCharsetThatIsDeclared() {
        assertThat(LAMBDA.invoke(
                        post("bytes", "text/plain; charset=\"iso-8859-1\"").text("\u00E9")))
                .isEqualTo(Answers.text("e9"));
        assertThat(LAMBDA.invoke(post("bytes", "text/plain; charset=unheard-of").text("\u00E9")))
                .isEqualTo(Answers.text("c3a9"));
    }

    @Test
    void keepsTheBytesOfAClientThatDeclaredTheWrongCharset() {
        assertThat(LAMBDA.invoke(post("bytes", "text/plain; charset=us-ascii").text("\u03BB")))
                .isEqualTo(Answers.text("cebb"));
    }

    @Test
    void readsBase64WithLineBreaks() {
        assertThat(LAMBDA.invoke(post("bytes", "application/octet-stream").base64("AAEC\r\n/w==")))
                .isEqualTo(Answers.text("000102ff"));
    }

    @Test
    void refusesBase64ThatIsNone() {
        assertThat(LAMBDA.invoke(post("bytes", "application/octet-stream").base64("AAEC*")))
                .isEqualTo(Answers.error(400, "The request body is not valid base64"));
    }

    @Test
    void readsAFormThatCameAsBase64() {
        assertThat(LAMBDA.invoke(post("form", FORM).base64(base64("a=x+y&b=%26"))))
                .isEqualTo(Answers.text("x y | &"));
    }

    @Test
    void writesAForm() {
        assertThat(LAMBDA.invoke(post("map", FORM).text("a=1&b=x+y"))).isEqualTo("""
                        {"statusCode":200,"headers":{"Content-Type":"application/x-www-form-urlencoded"},\
                        "body":"a=1&b=x+y","isBase64Encoded":false}""");
    }

    @Test
    void readsABodyWithoutContentType() {
        assertThat(LAMBDA.invoke(TestEvent.of("POST", "/body/bytes").base64("AAEC")))
                .isEqualTo(Answers.text("000102"));
    }

    @Test
    void givesAnEmptyStreamForNoBody() {
        assertThat(LAMBDA.invoke(TestEvent.of("PUT", "/body/stream"))).isEqualTo(Answers.text("0"));
        assertThat(LAMBDA.invoke(TestEvent.of("PUT", "/body/stream").text(""))).isEqualTo(Answers.text("0"));
    }

    @Test
    void readsTheBodyOfADelete() {
        assertThat(LAMBDA.invoke(TestEvent.of("DELETE", "/body/deleted").text("reason")))
                .isEqualTo(Answers.text("reason"));
    }

    @Test
    void readsEveryStandardType() {
        assertThat(LAMBDA.invoke(TestEvent.of("PATCH", "/body/reader")
                        .header("content-type", "text/plain;charset=UTF-8")
                        .text("\u03BB")))
                .isEqualTo(Answers.text("\u03BB"));
        assertThat(LAMBDA.invoke(post("file", "text/plain").text("file"))).isEqualTo(Answers.text("file"));
        assertThat(LAMBDA.invoke(post("number", "text/plain").text("41"))).isEqualTo(Answers.text("42"));
    }

    private static TestEvent post(String path, String contentType) {
        return TestEvent.of("POST", "/body/" + path).header("content-type", contentType);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
