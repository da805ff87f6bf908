package dev.lambdamaven.it.fastpath;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.lambdamaven.jaxrs.JaxRsHandler;
import dev.lambdamaven.jaxrs.direct.DirectStart;
import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.FinishingEngine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import dev.lambdamaven.jaxrs.resteasy.RestEasyEngine;
import dev.lambdamaven.plugin.routes.SampleRequest;
import jakarta.ws.rs.core.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One function, with or without the index, and how often its engine had to work. */
final class Side {

    private final Application application;
    private final Deployment deployment;
    private final JaxRsHandler handler;
    private final String counter;
    private int toEngine;
    private int finished;

    private Side(Application application, String path, String counter) {
        this.application = application;
        this.counter = counter;
        this.deployment = new Deployment(path, Set.of(), Map.of(), Set.of());
        this.handler = new JaxRsHandler(engine()) {};
    }

    static Side of(App app, boolean withIndex, String counter) {
        return new Side(app.started(withIndex), app.path(), counter);
    }

    private Engine engine() {
        Engine direct = DirectStart.over(application, this::counting);
        return direct == null ? counting() : direct;
    }

    private Engine counting() {
        return new Counting(RestEasyEngine.start(application, deployment));
    }

    /** How many requests the engine got. */
    int toEngine() {
        return toEngine;
    }

    /** How many answers the engine wrote for methods that had run. */
    int finished() {
        return finished;
    }

    /** The whole answer, or what the handler threw. */
    String answer(SampleRequest request) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event(request)), answer, null);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            return "thrown: " + e;
        }
    }

    /** What the application's methods counted; empty if it has no counter. */
    String ran() {
        if (counter.isEmpty()) {
            return "";
        }
        try {
            Class<?> ran = application.getClass().getClassLoader().loadClass(counter);
            return (String) ran.getMethod("counts").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] event(SampleRequest request) {
        String domain = request.encoded() ? "a.lambda-url.eu-west-1.on.aws" : "a.execute-api.eu-west-1.amazonaws.com";
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("rawPath", request.path());
        event.put("rawQueryString", request.query());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("host", "api.example.com"));
        headers.putAll(request.headers());
        event.put("headers", headers);
        Map<String, Object> http = Map.of("method", request.method(), "sourceIp", "192.0.2.1");
        event.put("requestContext", Map.of("stage", "$default", "domainName", domain, "http", http));
        if (!request.body().isEmpty()) {
            event.put("body", request.body());
        }
        try {
            return JSON.std.asBytes(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Counting implements FinishingEngine {

        private final RestEasyEngine engine;

        Counting(RestEasyEngine engine) {
            this.engine = engine;
        }

        @Override
        public HttpResponse serve(HttpRequest request, Invocation invocation) throws Exception {
            toEngine++;
            return engine.serve(request, invocation);
        }

        @Override
        public HttpResponse finish(
                HttpRequest request, Invocation invocation, @Nullable Object result, @Nullable Throwable thrown)
                throws Exception {
            finished++;
            return engine.finish(request, invocation, result, thrown);
        }

        @Override
        public String applicationPath() {
            return engine.applicationPath();
        }
    }
}
