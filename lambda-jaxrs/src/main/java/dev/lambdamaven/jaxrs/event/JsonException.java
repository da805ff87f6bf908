package dev.lambdamaven.jaxrs.event;

/** The event is not JSON (RFC 8259); the message says what is wrong at which byte, never the content. */
public final class JsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JsonException(String problem, int position) {
        super("The event is not valid JSON: " + problem + " at byte " + position + ".");
    }
}
