package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.glassfish.jersey.server.ApplicationHandler;

/** Runs an application on Jersey, in the calling thread; what is asynchronous runs in the application's threads. */
public final class JerseyEngine implements Engine {

    private final ApplicationHandler handler;
    private final Deployment deployment;

    private JerseyEngine(ApplicationHandler handler, Deployment deployment) {
        this.handler = handler;
        this.deployment = deployment;
    }

    /**
     * Creates the application with its constructor and starts it.
     *
     * @throws RuntimeException if it cannot be started, as Jersey or the application threw it
     */
    public static JerseyEngine start(Class<? extends Application> type, Deployment deployment) {
        return new JerseyEngine(new JerseyStart(deployment).start(type), deployment);
    }

    /**
     * Starts an application.
     *
     * @throws RuntimeException if it cannot be started, as Jersey or the application threw it
     */
    public static JerseyEngine start(Application application, Deployment deployment) {
        return new JerseyEngine(new JerseyStart(deployment).start(application), deployment);
    }

    @Override
    public String applicationPath() {
        return deployment.applicationPath();
    }

    @Override
    public HttpResponse serve(HttpRequest request, Invocation invocation) throws Exception {
        String basePath = deployment.basePath(request.target());
        if (basePath == null) {
            return new HttpResponse(404, Map.of(), new byte[0]);
        }
        JerseyAnswer answer = new JerseyAnswer();
        JerseyRequest jersey = new JerseyRequest(request, basePath, invocation, handler.getConfiguration());
        jersey.answerTo(answer);
        handler.handle(jersey);
        return answer.await(invocation.remainingMillis());
    }
}
