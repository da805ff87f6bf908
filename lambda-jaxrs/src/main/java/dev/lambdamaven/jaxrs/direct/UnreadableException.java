package dev.lambdamaven.jaxrs.direct;

/** A body that the JSON provider refused. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(Exception cause) {
        super("The body cannot be read", cause, false, false);
    }
}
