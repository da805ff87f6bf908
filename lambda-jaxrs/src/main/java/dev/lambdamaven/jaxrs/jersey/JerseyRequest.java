package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.Invocation;
import jakarta.ws.rs.core.Configuration;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** A request as Jersey wants to see it. */
final class JerseyRequest extends ContainerRequest {

    private final Invocation invocation;
    private @Nullable JerseyAnswer answer;

    /** Takes {@code basePath}, the start of the path that ends at a segment and that the application does not see. */
    JerseyRequest(HttpRequest request, String basePath, Invocation invocation, Configuration configuration) {
        super(
                URI.create(request.target().origin().concat(basePath).concat("/")),
                URI.create(request.target().uri()),
                request.method(),
                new CallerContext(request),
                new MapPropertiesDelegate(new HashMap<>(invocation.properties())),
                configuration);
        this.invocation = invocation;
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            headers(header.getKey(), header.getValue());
        }
        setEntityStream(new ByteArrayInputStream(request.body()));
    }

    void answerTo(JerseyAnswer writer) {
        answer = writer;
        setWriter(writer);
    }

    /** Keeps what a body's writer failed with: once bytes are out, Jersey only logs it and ends the body as if whole. */
    void failWriting(Throwable failure) {
        if (answer != null) {
            answer.failWriting(failure);
        }
    }

    /** Returns what {@code @Context} asks for by this type; null if this invocation has no such object. */
    @Nullable
    Object contextObject(Class<?> type) {
        return invocation.contextObjects().get(type);
    }
}
