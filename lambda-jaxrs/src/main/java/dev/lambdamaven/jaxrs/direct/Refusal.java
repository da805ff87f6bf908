package dev.lambdamaven.jaxrs.direct;

/** A parameter that cannot be converted; carries the status of the answer, and no stack trace, which nobody reads. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status) {
        super("A parameter cannot be converted", null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
