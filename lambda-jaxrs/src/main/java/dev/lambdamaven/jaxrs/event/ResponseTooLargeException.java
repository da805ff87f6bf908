package dev.lambdamaven.jaxrs.event;

/** The answer is larger than the one who asked takes; the message names who it is and the sizes in bytes. */
public final class ResponseTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ResponseTooLargeException(int bytes, String who, int limit) {
        super("the response has "
                .concat(Integer.toString(bytes))
                .concat(" bytes, ")
                .concat(who)
                .concat(" allows ")
                .concat(Integer.toString(limit)));
    }
}
