package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.JaxRsHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Jersey's answers tell the version too, and the adapter's own beside them. */
@Timeout(60)
class VersionHeaderTest {

    @Test
    void isOnAnswersOfJerseyAndOfTheAdapter() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder child = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Function.class.getName(),
                "/api/path/1",
                "/path/1",
                "/api/response/runtime");
        child.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "14");

        Process process = child.redirectError(ProcessBuilder.Redirect.DISCARD).start();

        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output.lines().filter(line -> line.startsWith("{\"statusCode\":")))
                .hasSize(3)
                .allMatch(answer -> answer.contains(",\"x-lambda-version\":\"14\"}")
                        || answer.equals("{\"statusCode\":404,\"headers\":{\"x-lambda-version\":\"14\"}}"));
    }

    /** A function in a JVM of its own, with Lambda's environment variables. */
    public static final class Function {

        private static final String EVENT = """
                {"version":"2.0","rawPath":"%s","rawQueryString":"","headers":{"host":"api.example.com"},
                "requestContext":{"stage":"$default","http":{"method":"GET","sourceIp":"192.0.2.1"}}}""";

        private Function() {}

        /** Each argument is a path. */
        public static void main(String[] paths) throws IOException {
            JaxRsHandler handler = new JaxRsHandler(HandlerTest.Mapped.class) {};
            for (String path : paths) {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                byte[] event = EVENT.formatted(path).getBytes(StandardCharsets.UTF_8);
                handler.handleRequest(new ByteArrayInputStream(event), answer, null);
                System.out.println(answer.toString(StandardCharsets.UTF_8));
            }
        }
    }
}
