package dev.lambdamaven.jaxrs.event;

/** The body is marked as base64 and is not: the client's request cannot be understood (400), the event can. */
public final class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String method;
    private final PayloadFormat format;

    MalformedBodyException(String method, PayloadFormat format, IllegalArgumentException cause) {
        super("The request body is not valid base64", cause);
        this.method = method;
        this.format = format;
    }

    /** Returns the request's method, which the answer depends on. */
    public String method() {
        return method;
    }

    /** Returns who asked, and so in which form the answer has to be. */
    public PayloadFormat format() {
        return format;
    }
}
