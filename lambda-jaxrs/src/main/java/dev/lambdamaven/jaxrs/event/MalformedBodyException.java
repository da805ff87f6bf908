package dev.lambdamaven.jaxrs.event;

/** The body is marked as base64 and is not: the client's request cannot be understood (400), the event can. */
public final class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBodyException(IllegalArgumentException cause) {
        super("The request body is not valid base64", cause);
    }
}
