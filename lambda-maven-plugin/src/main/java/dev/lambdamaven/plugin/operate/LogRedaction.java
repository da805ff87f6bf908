package dev.lambdamaven.plugin.operate;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Takes secrets out of what functions wrote: known values, and what follows the names of headers that carry credentials. */
public final class LogRedaction {

    /** Shorter values, such as {@code on}, are no secrets, and would make any text unreadable. */
    private static final int SHORTEST = 4;

    private static final Pattern HEADERS = Pattern.compile(
            "(?i)\\b(authorization|proxy-authorization|cookie|set-cookie|x-api-key|x-amz-security-token)"
                    + "(\"?\\s*[:=]\\s*\"?)(?:(?:bearer|basic|digest|aws4-hmac-sha256)\\s+)?[^\\s\",;}\\]]+");

    private final List<String> secrets;

    private LogRedaction(List<String> secrets) {
        this.secrets = secrets;
    }

    /** Takes these values out wherever they stand. */
    public static LogRedaction of(Collection<String> secrets) {
        return new LogRedaction(secrets.stream()
                .filter(secret -> secret.strip().length() >= SHORTEST)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** The text with {@code ***} for each secret. */
    public String apply(String text) {
        String clean = text;
        for (String secret : secrets) {
            clean = clean.replace(secret, "***");
        }
        return HEADERS.matcher(clean).replaceAll("$1$2***");
    }

    /** The same line by line. */
    public LoggedLine apply(LoggedLine line) {
        return new LoggedLine(line.stream(), line.time(), apply(line.text()));
    }
}
