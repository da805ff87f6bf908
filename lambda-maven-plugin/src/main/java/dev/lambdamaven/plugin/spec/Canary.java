package dev.lambdamaven.plugin.spec;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a new version is tried on a part of the requests before it gets all of them.
 *
 * @param percent of the requests, more than 0 and less than 100
 * @param time 1 s to 24 h
 * @param allowed percent of its requests that may fail, 0 to less than 100; when absent as many as of the version before
 * @param pace how it is watched
 */
public record Canary(BigDecimal percent, Duration time, Optional<BigDecimal> allowed, Pace pace) {

    private static final String NUMBER = "(\\d{1,2}(?:\\.\\d{1,2})?)\\s*%";
    private static final Pattern TEXT = Pattern.compile(
            NUMBER + "\\s+for\\s+(\\d{1,6})\\s*([smh])(?:\\s*,\\s*at\\s+most\\s+" + NUMBER + "\\s+errors)?");
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final String WANTED =
            "'<percent>% for <time>' or '<percent>% for <time>, at most <percent>% errors', with a percent"
                    + " more than 0 and less than 100 and a time of 1s to 24h";

    /**
     * How it is watched.
     *
     * @param look between two looks at the metrics
     * @param tell between two lines about them
     * @param late after the time, until the last look: CloudWatch's metrics come a minute or two after the requests
     */
    public record Pace(Duration look, Duration tell, Duration late) {

        /** For AWS. */
        public static final Pace AWS = new Pace(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(2));

        /** For an AWS on this machine, which has its metrics at once. */
        public static final Pace LOCAL = new Pace(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofSeconds(2));
    }

    /**
     * Reads what stands in the POM, such as {@code 10% for 5m, at most 1% errors}.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when it is something else
     */
    public static Canary parse(String text) {
        Matcher parts = TEXT.matcher(text.strip());
        Parameter.CANARY.require(parts.matches(), text, WANTED);
        BigDecimal percent = new BigDecimal(parts.group(1));
        Duration time = time(Long.parseLong(parts.group(2)), parts.group(3));
        Parameter.CANARY.require(percent.signum() > 0 && !time.isZero() && time.compareTo(LONGEST) <= 0, text, WANTED);
        return new Canary(percent, time, Optional.ofNullable(parts.group(4)).map(BigDecimal::new), Pace.AWS);
    }

    private static Duration time(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            default -> Duration.ofHours(count);
        };
    }

    /** The same, watched in another way. */
    public Canary at(Pace other) {
        return new Canary(percent, time, allowed, other);
    }

    /** The part of the requests as Lambda weighs it, from 0 to 1. */
    public double weight() {
        return percent.movePointLeft(2).doubleValue();
    }

    /** The part of the requests as people read it: {@code 10%}. */
    public String share() {
        return shown(percent);
    }

    /** Such as {@code 5m}, {@code 90s} or {@code 1m 30s}. */
    public static String shown(Duration time) {
        long seconds = time.toSeconds();
        StringBuilder text = new StringBuilder();
        append(text, seconds / 3600, "h");
        append(text, seconds % 3600 / 60, "m");
        append(text, seconds % 60, "s");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long count, String unit) {
        if (count > 0) {
            text.append(text.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }

    /** A percentage without zeros at its end. */
    public static String shown(BigDecimal percent) {
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
