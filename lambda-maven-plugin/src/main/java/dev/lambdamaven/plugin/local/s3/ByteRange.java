package dev.lambdamaven.plugin.local.s3;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of an object, as the header Range asks for it (RFC 9110, section 14).
 *
 * @param last inclusive
 */
record ByteRange(long first, long last) {

    private static final Pattern RANGE = Pattern.compile("bytes=(?:(\\d+)-(\\d*)|-(\\d+))");

    /**
     * The part that is asked for; empty for the whole object. So is what is no range, and a list of ranges, which S3 does not serve
     * ("GetObject", S3 API reference).
     *
     * @throws AwsError 416 when the object has no such bytes
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher parts = RANGE.matcher(header.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean fromTheEnd = parts.group(3) != null;
        long first = fromTheEnd ? Math.max(0, size - number(parts.group(3))) : number(parts.group(1));
        boolean open = fromTheEnd || parts.group(2).isEmpty();
        long wanted = open ? size - 1 : number(parts.group(2));
        if (wanted < first && !open) {
            return Optional.empty();
        }
        if (first >= size) {
            throw new AwsError(416, "InvalidRange", "The requested range is not satisfiable");
        }
        return Optional.of(new ByteRange(first, Math.min(wanted, size - 1)));
    }

    /** Larger numbers than any object has bytes mean all of them. */
    private static long number(String digits) {
        return new BigInteger(digits).min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
    }

    long length() {
        return last - first + 1;
    }

    /** The header Content-Range. */
    String of(long size) {
        return "bytes %d-%d/%d".formatted(first, last, size);
    }
}
