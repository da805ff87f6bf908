package dev.lambdamaven.plugin.smoke;

/** How a check ended. */
public enum Outcome {
    PASSED,
    WRONG_STATUS,
    WRONG_BODY,
    /** The host name is unknown. */
    UNKNOWN_HOST,
    /** Nobody listens. */
    REFUSED,
    TIMED_OUT,
    /** The connection failed in another way, such as TLS or an end in the middle of the answer. */
    BROKEN,
    /** Not sent, because the endpoint cannot be reached at all. */
    SKIPPED;

    boolean isUnreachable() {
        return this == UNKNOWN_HOST || this == REFUSED;
    }
}
