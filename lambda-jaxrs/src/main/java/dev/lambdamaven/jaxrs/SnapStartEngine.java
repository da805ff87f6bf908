package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.lambdamaven.jaxrs.event.HttpAnswers;
import dev.lambdamaven.jaxrs.event.HttpEvent;
import dev.lambdamaven.jaxrs.event.HttpEvents;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Runs one request before Lambda takes the snapshot of an environment (SnapStart), so that what a first request loads is
 * in the snapshot. The hook is the one the managed runtime brings, so a function needs no library for it ("Using runtime
 * hooks", Lambda developer guide). After a restore there is nothing to do: the adapter keeps no connection, no random
 * number, no id and no time.
 */
final class SnapStartEngine implements Engine, Resource {

    /**
     * No resource matches: its method is not one that anybody's {@code @HttpMethod} names. The application's
     * pre-matching and response filters see it, and can tell it by its path.
     */
    private static final String EVENT =
            "{\"version\":\"2.0\",\"rawPath\":\"/.lambda-jaxrs/prime\",\"rawQueryString\":\"\","
                    + "\"headers\":{\"host\":\"localhost\",\"accept\":\"*/*\"},\"requestContext\":{\"stage\":\"$default\","
                    + "\"http\":{\"method\":\"LAMBDA-JAXRS-PRIME\",\"sourceIp\":\"127.0.0.1\"}}}";

    /** What a filter that suspends the request may take, in milliseconds; an initialization may take minutes. */
    private static final long PATIENCE = 5_000;

    private final Engine engine;

    private SnapStartEngine(Engine engine) {
        this.engine = engine;
    }

    /** Returns the engine to serve with. The runtime holds its hooks weakly: this one lives as long as who serves with it. */
    static SnapStartEngine register(Engine engine) {
        SnapStartEngine primed = new SnapStartEngine(engine);
        Core.getGlobalContext().register(primed);
        return primed;
    }

    @Override
    public HttpResponse serve(HttpRequest request, Invocation invocation) throws Exception {
        return engine.serve(request, invocation);
    }

    @Override
    public void prime() {
        engine.prime();
    }

    /** Never fails: a function that cannot be primed is slower, and no worse. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            engine.prime();
            HttpEvent event = HttpEvents.read(EVENT.getBytes(StandardCharsets.UTF_8));
            Invocation invocation = new Invocation(Map.of(), Map.of(), () -> PATIENCE);
            HttpResponse response = engine.serve(event.request(), invocation);
            HttpAnswers.toJson(response, event.request().method(), event.format());
        } catch (Exception | LinkageError e) {
            LambdaRuntime.getLogger().log("Cannot prime the application for SnapStart: ".concat(StackTraceText.of(e)));
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing of the adapter's has to be made new.
    }
}
