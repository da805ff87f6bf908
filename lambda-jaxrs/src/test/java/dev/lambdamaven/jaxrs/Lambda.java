package dev.lambdamaven.jaxrs;

import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One execution environment: a handler, and invocations of it that return the answer as text. */
final class Lambda {

    private final JaxRsHandler handler;

    Lambda(Class<? extends Application> application) {
        this.handler = new JaxRsHandler(application) {};
    }

    Lambda(Application application) {
        this.handler = new JaxRsHandler(application) {};
    }

    String invoke(TestEvent event) {
        return invoke(event.json(), new TestContext());
    }

    String invoke(TestEvent event, @Nullable TestContext context) {
        return invoke(event.json(), context);
    }

    String invoke(byte[] event, @Nullable TestContext context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
