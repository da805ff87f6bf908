package dev.lambdamaven.jaxrs.http;

/** An asynchronous request that the application has not answered just before Lambda would end the invocation. */
public final class UnansweredException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnansweredException(String message) {
        super(message);
    }
}
