package dev.lambdamaven.plugin.smoke;

/** How a check ended. */
public enum Outcome {
    PASSED,
    WRONG_STATUS,
    WRONG_BODY,
    /** The body may be as wanted, but a header is not. */
    WRONG_HEADER,
    /** The answer was as wanted, but came too late. */
    TOO_SLOW,
    /** The host name is unknown. */
    UNKNOWN_HOST,
    /** Nobody listens. */
    REFUSED,
    TIMED_OUT,
    /** The server's certificate leads to nobody whom this JDK trusts. */
    UNTRUSTED,
    /** The server's certificate is for another name. */
    WRONG_NAME,
    /** The server's certificate is not valid today. */
    EXPIRED,
    /** The server does not speak TLS. */
    NO_TLS,
    /** The connection failed in another way, such as an end in the middle of the answer. */
    BROKEN,
    /** Not sent, because the endpoint cannot be reached at all, or because a check that it builds on failed. */
    SKIPPED;

    /** An answer came, but not the wanted one. */
    boolean isWrong() {
        return this == WRONG_STATUS || this == WRONG_BODY || this == WRONG_HEADER || this == TOO_SLOW;
    }

    boolean isUnreachable() {
        return this == UNKNOWN_HOST || this == REFUSED;
    }
}
