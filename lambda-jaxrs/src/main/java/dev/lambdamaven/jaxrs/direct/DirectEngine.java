package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.http.FinishingEngine;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import dev.lambdamaven.jaxrs.http.HttpResponse;
import dev.lambdamaven.jaxrs.http.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Serves what the index is sure of, and hands the rest to the engine. A request is handed over before its resource method
 * runs; afterwards the engine only writes the answer, so no method ever runs twice.
 */
final class DirectEngine implements Engine {

    /** Requests that were answered without the engine, for a comparison of both. */
    static final AtomicLong SERVED = new AtomicLong();

    private final RouteTable table;
    private final MethodCall call;
    private final LazyEngine engine;
    private final String applicationPath;
    private final boolean mapsExceptions;

    DirectEngine(RouteTable table, MethodCall call, LazyEngine engine, String applicationPath, boolean mapsExceptions) {
        this.table = table;
        this.call = call;
        this.engine = engine;
        this.applicationPath = applicationPath;
        this.mapsExceptions = mapsExceptions;
    }

    @Override
    public HttpResponse serve(HttpRequest request, Invocation invocation) throws Exception {
        String basePath = request.target().stagePath().concat(applicationPath);
        String path = request.target().path();
        if (!isBelow(basePath, path)) {
            return Answers.empty(404);
        }
        String below = path.length() == basePath.length() ? "/" : path.substring(basePath.length());
        PlainRequest plain = PlainRequest.of(request, below);
        Object answer = plain == null ? null : answer(request, plain, basePath);
        if (answer instanceof HttpResponse response) {
            SERVED.incrementAndGet();
            return response;
        }
        if (answer instanceof Outcome outcome) {
            return finish(request, invocation, outcome);
        }
        return engine.get().serve(request, invocation);
    }

    private static boolean isBelow(String basePath, String path) {
        return path.startsWith(basePath)
                && (path.length() == basePath.length() || path.charAt(basePath.length()) == '/');
    }

    /** Returns a response, or the outcome of a method that the engine has to answer, or null to hand the request over. */
    private @Nullable Object answer(HttpRequest request, PlainRequest plain, String basePath) throws Exception {
        List<Route> matching = table.matching(plain.path());
        if (matching == null) {
            return null;
        }
        if (matching.isEmpty()) {
            return refused(404);
        }
        String method = request.method();
        List<Route> routes = ofMethod(matching, method);
        if (routes.isEmpty() && method.equals("HEAD")) {
            routes = ofMethod(matching, "GET");
        }
        if (routes.isEmpty()) {
            return mapsExceptions ? null : Answers.withoutMethod(matching, method);
        }
        Object route = chosen(routes, plain);
        return route instanceof Route chosen ? call.answer(chosen, plain, request, basePath) : route;
    }

    private static List<Route> ofMethod(List<Route> matching, String method) {
        List<Route> routes = new ArrayList<>();
        for (Route route : matching) {
            if (route.method().equals(method)) {
                routes.add(route);
            }
        }
        return routes;
    }

    /** Returns the route, or the answer that there is none, or null if only the engine can choose. */
    private @Nullable Object chosen(List<Route> routes, PlainRequest plain) {
        Route found = null;
        boolean consumed = false;
        for (Route route : routes) {
            if (!route.isDirect()) {
                return null;
            }
            if (MethodCall.consumes(route, plain.contentType())) {
                consumed = true;
                if (MethodCall.produces(route, plain.accepts())) {
                    if (found != null) {
                        return null;
                    }
                    found = route;
                }
            }
        }
        return found == null ? refused(consumed ? 406 : 415) : found;
    }

    private @Nullable HttpResponse refused(int status) {
        return mapsExceptions ? null : Answers.empty(status);
    }

    private HttpResponse finish(HttpRequest request, Invocation invocation, Outcome outcome) throws Exception {
        if (engine.get() instanceof FinishingEngine finishing) {
            return finishing.finish(request, invocation, outcome.result(), outcome.thrown());
        }
        throw new IllegalStateException("The engine cannot answer for a method that has run");
    }

    @Override
    public boolean isLazy() {
        return table.isComplete() && !mapsExceptions;
    }

    @Override
    public String applicationPath() {
        return applicationPath;
    }

    @Override
    public void prime() {
        call.prime(table.routes());
        if (!isLazy()) {
            engine.get().prime();
        }
    }
}
