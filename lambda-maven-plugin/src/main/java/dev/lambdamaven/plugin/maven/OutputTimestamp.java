package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.PackageInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Maven's {@code project.build.outputTimestamp}: ISO 8601 or seconds since 1970; one character means none. */
final class OutputTimestamp {

    private static final LocalDateTime NONE = PackageInput.NO_TIMESTAMP;

    private OutputTimestamp() {}

    static LocalDateTime of(@Nullable String value) {
        if (value == null || value.length() < 2) {
            return NONE;
        }
        try {
            Instant instant = value.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(value))
                    : OffsetDateTime.parse(value).toInstant();
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        } catch (DateTimeException | NumberFormatException malformed) {
            throw LambdaException.of(
                            "project.build.outputTimestamp is " + value
                                    + ", must be a time such as 2026-01-31T12:00:00Z.",
                            "<project.build.outputTimestamp>2026-01-31T12:00:00Z</project.build.outputTimestamp>")
                    .causedBy(malformed);
        }
    }
}
