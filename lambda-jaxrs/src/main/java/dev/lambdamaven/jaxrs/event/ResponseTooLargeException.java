package dev.lambdamaven.jaxrs.event;

/** The answer is larger than Lambda lets a function return; the message names the sizes in bytes. */
public final class ResponseTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int bytes) {
        super("the response has " + bytes + " bytes, Lambda allows " + HttpAnswers.MAX_BYTES);
    }
}
