package dev.lambdamaven.jaxrs.http;

import org.jspecify.annotations.Nullable;

/** A started JAX-RS application. Implementations are safe for use by several threads. */
public interface Engine {

    /**
     * Serves one request to its end.
     *
     * @throws UnansweredException when the application suspended the request and did not resume it in the time that is left
     * @throws Exception what the application threw and none of its exception mappers handled
     */
    HttpResponse serve(HttpRequest request, Invocation invocation) throws Exception;

    /**
     * Does now what the first requests would have to wait for, such as a start that was put off, without calling a resource
     * method. Called before the snapshot of an environment is taken, so nothing that must be unique may come of it.
     */
    default void prime() {}

    /**
     * Returns the path, encoded, below which a request can be served before the start that was put off; empty for the
     * root, null if all has started.
     */
    default @Nullable String primesBelow() {
        return null;
    }
}
