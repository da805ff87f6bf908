package com.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.lambdamaven.jaxrs.JaxRsHandler;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hands each event of the page to the handler and compares what the JAX-RS code of each row gets. */
class EventsTest {

    private static final Path RESOURCES = Path.of("src/test/resources");

    static List<String> events() throws IOException {
        return Files.readAllLines(RESOURCES.resolve("events.txt"));
    }

    @ParameterizedTest
    @MethodSource("events")
    @SuppressWarnings("unchecked")
    void theCodeGetsWhatThePageSays(String name) throws Exception {
        Class<?> probe = Class.forName("com.acme." + name);
        List<String> expressions = new ArrayList<>();
        StringBuilder expected = new StringBuilder();
        for (String row : Files.readAllLines(RESOURCES.resolve(name + ".txt"))) {
            String[] cells = row.split("\t");
            expressions.add(cells[0]);
            expected.append(cells[0]).append(" = ").append(cells[1]).append('\n');
        }

        String answer = send(probe.asSubclass(Application.class), RESOURCES.resolve(name + ".json"));

        assertTrue(answer.contains("\"statusCode\":20"), answer);
        List<String> seen = (List<String>) probe.getDeclaredField("SEEN").get(null);
        StringBuilder actual = new StringBuilder();
        for (int i = 0; i < seen.size(); i++) {
            actual.append(expressions.get(i)).append(" = ").append(seen.get(i)).append('\n');
        }
        assertEquals(expected.toString(), actual.toString());
    }

    private static String send(Class<? extends Application> application, Path event) throws IOException {
        JaxRsHandler handler = new JaxRsHandler(application) {};
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(event)) {
            handler.handleRequest(in, answer, context());
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static Context context() {
        LambdaLogger log = (LambdaLogger) Proxy.newProxyInstance(
                EventsTest.class.getClassLoader(), new Class<?>[] {LambdaLogger.class}, (self, method, arguments) -> {
                    System.out.print(arguments[0]);
                    return null;
                });
        return (Context) Proxy.newProxyInstance(
                EventsTest.class.getClassLoader(),
                new Class<?>[] {Context.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getAwsRequestId" -> "the-request-id";
                    case "getLogger" -> log;
                    case "getRemainingTimeInMillis" -> 15_000;
                    case "hashCode" -> 1;
                    default -> null;
                });
    }
}
