package dev.lambdamaven.plugin.local.wire;

/** A refusal in AWS's words: HTTP status, error code and message as the real service sends them. */
public final class AwsError extends RuntimeException {

    private final int status;
    private final String code;
    private final String text;

    public AwsError(int status, String code, String text) {
        super(status + " " + code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
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

    /** AWS's text, without status and code. */
    public String text() {
        return text;
    }
}
