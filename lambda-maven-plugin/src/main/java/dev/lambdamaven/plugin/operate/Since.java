package dev.lambdamaven.plugin.operate;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people type them: {@code 30s}, {@code 10m}, {@code 2h}, {@code 1d}. */
public final class Since {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

    private Since() {}

    /** Empty when it is no such span. */
    public static Optional<Duration> parse(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
