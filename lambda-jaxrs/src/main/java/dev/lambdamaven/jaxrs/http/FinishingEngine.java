package dev.lambdamaven.jaxrs.http;

import org.jspecify.annotations.Nullable;

/** An engine that can write the answer of a resource method that somebody else has called. */
public interface FinishingEngine extends Engine {

    /**
     * Answers as if the engine had called the method itself; the method is not called again.
     *
     * @param result what the method returned, null if nothing
     * @param thrown what it threw instead, null if it returned
     * @throws Exception what the application threw and none of its exception mappers handled
     */
    HttpResponse finish(HttpRequest request, Invocation invocation, @Nullable Object result, @Nullable Throwable thrown)
            throws Exception;
}
