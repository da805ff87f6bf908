package dev.lambdamaven.jaxrs.http;

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

    /** Whether something was put off that the first requests would have to wait for. */
    default boolean isLazy() {
        return false;
    }

    /** Returns the path that all of the application's requests begin with, as {@link Deployment#applicationPath}. */
    String applicationPath();
}
