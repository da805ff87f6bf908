package dev.lambdamaven.jaxrs.event;

/** The invocation brought something that is no HTTP request; the message says what it was. */
public final class NotAnHttpEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnHttpEventException(String message) {
        super(message);
    }
}
