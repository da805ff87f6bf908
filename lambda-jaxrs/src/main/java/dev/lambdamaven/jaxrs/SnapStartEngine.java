package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.crac.Context;
import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;

/**
 * Runs one request before Lambda takes the snapshot of an environment (SnapStart), so that what a first request loads is
 * in the snapshot. The hook is the one the managed runtime brings, so a function needs no library for it ("Using runtime
 * hooks", Lambda developer guide). After a restore there is nothing to do: the adapter keeps no connection, no random
 * number, no id and no time.
 */
final class SnapStartEngine implements Engine, Resource {

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
    public String applicationPath() {
        return engine.applicationPath();
    }

    /** Never fails: a function that cannot be primed is slower, and no worse. */
    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try {
            engine.prime();
            PrimingRequest.send(engine, PrimingRequest.FOR_THE_ENGINE);
        } catch (Exception | LinkageError e) {
            LambdaRuntime.getLogger().log("Cannot prime the application for SnapStart: ".concat(StackTraceText.of(e)));
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        // Nothing of the adapter's has to be made new.
    }
}
