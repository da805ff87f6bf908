package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.BufferProbe;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jboss.resteasy.plugins.interceptors.GZIPDecodingInterceptor;
import org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Methods beyond GET and POST, and bodies that are changed on the way (rows ME, BO-11, BO-14, RB-7). */
class MethodTest {

    private static final Lambda LAMBDA = new Lambda(BufferApplication.class);

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "HEAD    /buffer/head > '{\"statusCode\":200,\"headers\":{\"Content-Type\":\"text/plain;charset=UTF-8\",\"X-Of\":\"GET\"}}'",
                "HEAD    /buffer/own > '{\"statusCode\":200,\"headers\":{\"X-Of\":\"HEAD\"}}'",
                "OPTIONS /buffer/echo > '{\"statusCode\":200,\"headers\":{\"Allow\":\"POST, OPTIONS\",\"Content-Type\":\"text/plain;charset=UTF-8\"},\"body\":\"POST, OPTIONS\",\"isBase64Encoded\":false}'",
                "PUT     /buffer/echo > '{\"statusCode\":405,\"headers\":{\"Allow\":\"POST, OPTIONS\"}}'",
                "GIBBON  /buffer/echo > '{\"statusCode\":405,\"headers\":{\"Allow\":\"POST, OPTIONS\"}}'",
                "OPTIONS /nowhere > '{\"statusCode\":404,\"headers\":{}}'"
            })
    void answersOtherMethods(String request, String answer) {
        String[] words = request.split(" +", -1);

        assertThat(LAMBDA.invoke(TestEvent.of(words[0], words[1]))).isEqualTo(answer);
    }

    @Test
    void prefersTheOptionsOfTheApplication() {
        assertThat(LAMBDA.invoke(TestEvent.of("OPTIONS", "/buffer/own"))).contains("\"body\":\"own options\"");
    }

    @Test
    void letsAFilterReadTheBodyAndPutAnotherInItsPlace() {
        assertThat(LAMBDA.invoke(TestEvent.of("POST", "/buffer/echo")
                        .header("content-type", "text/plain")
                        .text("once ")))
                .isEqualTo(Answers.text("once once "));
    }

    @Test
    void unzipsARequestIfTheApplicationHasTheInterceptor() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write("zip \u03BB".getBytes(StandardCharsets.UTF_8));
        }
        TestEvent event = TestEvent.of("POST", "/buffer/echo")
                .header("content-type", "text/plain;charset=UTF-8")
                .header("content-encoding", "gzip")
                .base64(Base64.getEncoder().encodeToString(zipped.toByteArray()));
        Lambda unfiltered = new Lambda(new BufferApplication(Set.of(BufferProbe.class, GZIPDecodingInterceptor.class)));

        assertThat(unfiltered.invoke(event)).isEqualTo(Answers.text("zip \u03BB"));
    }

    @Test
    void zipsAResponseIfTheApplicationHasTheInterceptor() throws IOException {
        String answer = LAMBDA.invoke(TestEvent.get("/buffer/zipped").header("accept-encoding", "gzip"));

        assertThat(answer).contains("\"Content-Encoding\":\"gzip\"").endsWith("\"isBase64Encoded\":true}");
        String base64 = answer.substring(answer.indexOf("\"body\":\"") + 8, answer.lastIndexOf("\",\"isBase64"));
        try (GZIPInputStream unzipped =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(base64)))) {
            assertThat(unzipped).hasContent("zipped zipped zipped");
        }
    }

    /** Publishes what changes bodies. */
    public static final class BufferApplication extends Application {

        private final Set<Class<?>> classes;

        public BufferApplication() {
            this(Set.of(BufferProbe.class, BufferProbe.ReadingFilter.class, GZIPEncodingInterceptor.class));
        }

        BufferApplication(Set<Class<?>> classes) {
            this.classes = classes;
        }

        @Override
        public Set<Class<?>> getClasses() {
            return classes;
        }
    }
}
