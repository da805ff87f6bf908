package dev.lambdamaven.plugin.local.wire;

import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Identifiers in the forms that AWS uses. */
public final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** A request or revision id. */
    public String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    /** Chance: from 0 to less than 1. */
    public double share() {
        return random.nextDouble();
    }

    /** An id of small letters and digits, as API Gateway gives them. */
    public String letters(int length) {
        StringBuilder id = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    /** A request id of API Gateway's data plane, such as {@code JCJpvgQCvHcEPjA=}. */
    public String gatewayRequest() {
        byte[] bytes = new byte[11];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** A trace header value, {@code Root=1-<seconds>-<24 hex digits>} ("Tracing header", X-Ray developer guide). */
    public String trace(Instant now) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return "Root=1-" + HexFormat.of().toHexDigits((int) now.getEpochSecond()) + "-"
                + HexFormat.of().formatHex(bytes);
    }
}
