package dev.lambdamaven.plugin.local.wire;

import java.util.Optional;

/** A refusal in AWS's words: HTTP status, error code and message as the real service sends them. */
public final class AwsError extends RuntimeException {

    private final int status;
    private final String code;
    private final String text;
    private final Optional<String> reason;

    public AwsError(int status, String code, String text) {
        this(status, code, text, Optional.empty());
    }

    private AwsError(int status, String code, String text, Optional<String> reason) {
        super(status + " " + code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
        this.reason = reason;
    }

    /** A request that may come again later; the reason is a member of its own, such as {@code ConcurrentInvocationLimitExceeded}. */
    public static AwsError throttled(String reason) {
        return new AwsError(429, "TooManyRequestsException", "Rate Exceeded.", Optional.of(reason));
    }

    /** A request that AWS knows and this stand-in does not: never answered with a silent 200. */
    public static AwsError notImitated(String what) {
        return new AwsError(501, "NotImplemented", "The local AWS does not imitate " + what + ".");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** Lambda's member {@code Reason}, which says why it throttles. */
    public Optional<String> reason() {
        return reason;
    }

    /** AWS's text, without status and code. */
    public String text() {
        return text;
    }
}
