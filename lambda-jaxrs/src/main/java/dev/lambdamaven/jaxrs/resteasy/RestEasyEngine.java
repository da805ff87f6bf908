package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.FinishingEngine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.spi.UnhandledException;
import org.jspecify.annotations.Nullable;

/** Runs an application on RESTEasy, in the calling thread. */
public final class RestEasyEngine implements FinishingEngine {

    private final RestEasyDispatcher dispatcher;
    private final Deployment deployment;

    private RestEasyEngine(RestEasyDispatcher dispatcher, Deployment deployment) {
        this.dispatcher = dispatcher;
        this.deployment = deployment;
    }

    /**
     * Creates the application with its constructor and starts it.
     *
     * @throws RuntimeException if it cannot be started, as RESTEasy or the application threw it
     */
    public static RestEasyEngine start(Class<? extends Application> application, Deployment deployment) {
        return new RestEasyEngine(RestEasyStart.start(application, deployment), deployment);
    }

    /**
     * Starts an application.
     *
     * @throws RuntimeException if it cannot be started, as RESTEasy or the application threw it
     */
    public static RestEasyEngine start(Application application, Deployment deployment) {
        return new RestEasyEngine(RestEasyStart.start(application, deployment), deployment);
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
        RestEasyResponse response = new RestEasyResponse();
        RestEasyRequest resteasy = RestEasyRequest.read(request, basePath, dispatcher, response);
        if (resteasy == null) {
            return HttpResponse.error(400, "Bad Request");
        }
        for (Map.Entry<String, Object> property : invocation.properties().entrySet()) {
            resteasy.setAttribute(property.getKey(), property.getValue());
        }
        dispatch(resteasy, response, context(request, invocation));
        resteasy.getAsyncContext().awaitAnswer(invocation.remainingMillis());
        if (response.failure() != null) {
            throw applicationFailure(response.failure());
        }
        return response.toHttpResponse(
                dispatcher.getProviderFactory(), resteasy.getUri().getBaseUri());
    }

    private void dispatch(RestEasyRequest request, RestEasyResponse response, Map<Class<?>, Object> context)
            throws Exception {
        ResteasyContext.pushContextDataMap(context);
        try {
            dispatcher.invoke(request, response);
        } catch (UnhandledException e) {
            throw applicationFailure(e);
        } finally {
            ResteasyContext.clearContextData();
        }
    }

    /** Returns what {@code @Context} finds besides RESTEasy's own objects, which RESTEasy adds to the map. */
    private static Map<Class<?>, Object> context(HttpRequest request, Invocation invocation) {
        Map<Class<?>, Object> context = new HashMap<>(invocation.contextObjects());
        context.put(SecurityContext.class, new CallerSecurity(request));
        return context;
    }

    @Override
    public HttpResponse finish(
            HttpRequest request, Invocation invocation, @Nullable Object result, @Nullable Throwable thrown)
            throws Exception {
        RestEasyResponse response = new RestEasyResponse();
        String basePath = request.target().stagePath().concat(deployment.applicationPath());
        RestEasyRequest resteasy = new RestEasyRequest(request, basePath, dispatcher, response);
        ResteasyContext.pushContextDataMap(context(request, invocation));
        try {
            dispatcher.finish(resteasy, response, result, thrown);
        } catch (UnhandledException e) {
            throw applicationFailure(e);
        } finally {
            ResteasyContext.clearContextData();
        }
        return response.toHttpResponse(
                dispatcher.getProviderFactory(), resteasy.getUri().getBaseUri());
    }

    /** Takes RESTEasy's wrapper off, so that the log shows what the application threw. */
    private static Exception applicationFailure(Throwable thrown) {
        Throwable cause = thrown.getCause();
        Throwable failure = thrown instanceof UnhandledException && cause != null ? cause : thrown;
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof Exception exception ? exception : new IllegalStateException(failure);
    }
}
