package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.jaxrs.JaxRsHandler;
import jakarta.ws.rs.ApplicationPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The handler finds Jersey by itself. */
class HandlerTest {

    private static final String EVENT = """
            {"version":"2.0","rawPath":"%s","rawQueryString":"","headers":{"host":"api.example.com"},
            "requestContext":{"stage":"$default","http":{"method":"GET","sourceIp":"192.0.2.1"}}}""";

    @Test
    void servesAnEvent() throws IOException {
        JaxRsHandler handler = new JaxRsHandler(Mapped.class) {};

        assertThat(answer(handler, "/api/path/1"))
                .startsWith("{\"statusCode\":200,")
                .endsWith("\"body\":\"1 | 1 | path/1\",\"isBase64Encoded\":false}");
        assertThat(answer(handler, "/path/1")).isEqualTo("{\"statusCode\":404,\"headers\":{}}");
        assertThat(answer(handler, "/api/response/runtime"))
                .startsWith("{\"statusCode\":500,")
                .doesNotContain("secret");
    }

    @Test
    void saysWhyTheApplicationDoesNotStart() {
        assertThatThrownBy(() -> new JaxRsHandler(Shapes.Broken.class) {})
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Cannot start " + Shapes.Broken.class.getName() + ": DATABASE_URL is not set");
        assertThatThrownBy(() -> new JaxRsHandler(new Shapes.Empty()) {})
                .hasMessageStartingWith("Cannot start " + Shapes.Empty.class.getName() + ": it publishes nothing");
    }

    private static String answer(JaxRsHandler handler, String path) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] event = EVENT.formatted(path).getBytes(StandardCharsets.UTF_8);
        handler.handleRequest(new ByteArrayInputStream(event), answer, null);
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** Lives below a path. */
    @ApplicationPath("/api/*")
    public static final class Mapped extends ProbeApplication {}
}
