package dev.lambdamaven.jaxrs.javax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.JaxRsHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The artifact as such. */
class JavaxTest {

    private static final String EVENT = """
            {"version":"2.0","rawPath":"/old/greet/ann","headers":{"host":"api.example.com"},
            "requestContext":{"stage":"$default","http":{"method":"GET","sourceIp":"192.0.2.1"}}}""";

    @Test
    void servesTheApplicationOfTheIndex() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();

        new JaxRsHandler()
                .handleRequest(new ByteArrayInputStream(EVENT.getBytes(StandardCharsets.UTF_8)), answer, null);

        assertThat(answer.toString(StandardCharsets.UTF_8)).contains("\"body\":\"hello ann\"");
    }

    @Test
    void knowsJavaxAndJerseyOnly() throws Exception {
        Path artifact = Path.of(JaxRsHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        List<String> names = new ArrayList<>();
        try (JarFile jar = new JarFile(artifact.toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                names.add(entry.getName());
                String bytes = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(entry.getName()).doesNotContain("jakarta/ws/rs/", "jakarta.ws.rs.");
            }
        }
        assertThat(names)
                .contains("dev/lambdamaven/jaxrs/jersey/JerseyEngine.class")
                .doesNotContain("META-INF/services/org.jboss.logging.LoggerProvider")
                .noneMatch(name -> name.contains("/resteasy/") || name.contains("/direct/"));
    }
}
