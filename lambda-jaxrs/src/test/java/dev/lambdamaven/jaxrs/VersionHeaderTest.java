package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which version answers can be read from every answer, whoever gives it. */
@Timeout(60)
class VersionHeaderTest {

    private static final String[] PATHS = {
        "/api/plain", "/api/own", "/api/missing", "/elsewhere", "/api/failed", "/api/large", "/api/never"
    };

    @Test
    void isOnEveryAnswerOfAVersion() throws Exception {
        assertThat(answers(Map.of("AWS_LAMBDA_FUNCTION_VERSION", "14")))
                .containsExactly(
                        "{'statusCode':204,'headers':{'x-lambda-version':'14'}}",
                        "{'statusCode':204,'headers':{'X-Lambda-Version':'api.example.com'}}",
                        "{'statusCode':404,'headers':{'x-lambda-version':'14'}}",
                        "{'statusCode':404,'headers':{'x-lambda-version':'14'}}",
                        error(500, "Internal Server Error"),
                        error(500, "Internal Server Error"),
                        error(504, "The request was not answered in time"),
                        "{'statusCode':400,'headers':{'Content-Type':'application/json','x-lambda-version':'14'},"
                                + "'body':'{\\'message\\':\\'The request body is not valid base64\\'}',"
                                + "'isBase64Encoded':false}");
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        assertThat(answers(Map.of("AWS_LAMBDA_FUNCTION_VERSION", "14", "LAMBDA_JAXRS_VERSION_HEADER", "off")))
                .hasSize(8)
                .noneMatch(answer -> answer.contains("x-lambda-version"));
    }

    private static String error(int status, String message) {
        return "{'statusCode':" + status + ",'headers':{'Content-Type':'application/json','x-lambda-jaxrs':'error',"
                + "'x-lambda-version':'14'},'body':'{\\'message\\':\\'" + message + "\\'}','isBase64Encoded':false}";
    }

    private static List<String> answers(Map<String, String> environment) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder child = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                VersionedFunction.class.getName());
        child.command().addAll(List.of(PATHS));
        child.environment().putAll(environment);
        Process process = child.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return output.lines()
                .map(line -> line.replace('"', '\''))
                .filter(line -> line.startsWith("{'statusCode'"))
                .toList();
    }
}
