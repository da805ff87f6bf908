package dev.lambdamaven.plugin.operate;

import java.util.Optional;
import java.util.regex.Pattern;

/** Failures at one of Lambda's limits. */
final class LimitReadings {

    private static final Pattern MEMORY = Pattern.compile(
            "java\\.lang\\.OutOfMemoryError|Runtime exited with error: signal: killed|Runtime\\.OutOfMemory");
    private static final Pattern TIMEOUT = Pattern.compile("Task timed out after ([0-9.]+) seconds");
    private static final Pattern TOO_LARGE = Pattern.compile(
            "Http response code: 413|exceeded maximum allowed payload size|RequestEntityTooLarge",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_TIMEOUT = 29;
    private static final int SMALLEST_MEMORY = 128;

    private LimitReadings() {}

    static Optional<Reading> outOfMemory(Symptoms symptoms) {
        boolean full = symptoms.report()
                .filter(report -> report.memorySize() > 0 && report.used() >= report.memorySize())
                .filter(report -> report.status().isPresent())
                .isPresent();
        if (!full && symptoms.find(MEMORY).isEmpty()) {
            return Optional.empty();
        }
        int size = symptoms.report().map(RequestReport::memorySize).orElse(SMALLEST_MEMORY);
        String metaspace = symptoms.says("OutOfMemoryError: Metaspace") ? " for its classes" : "";
        return Optional.of(new Reading(
                "The function ran out of memory%s: %d MB are not enough.".formatted(metaspace, size),
                "Give it more: " + Readings.set("memorySize", Integer.toString(Math.max(SMALLEST_MEMORY, size) * 2))));
    }

    static Optional<Reading> timedOut(Symptoms symptoms) {
        return symptoms.find(TIMEOUT).map(found -> {
            double seconds = Double.parseDouble(found.group(1));
            boolean starting = symptoms.says("Phase: invoke\tStatus: timeout");
            String when = starting ? " while it was still starting" : "";
            String more = seconds >= LONGEST_TIMEOUT
                    ? "An HTTP API waits 30 s and no longer: the work must take less, or go on in the background."
                    : "Or give it more time: "
                            + Readings.set("timeout", Integer.toString((int)
                                    Math.min(LONGEST_TIMEOUT, Math.ceil(seconds * 2))));
            return new Reading(
                    "The function was stopped%s after %s s, its <timeout>."
                            .formatted(when, found.group(1).replaceFirst("\\.?0+$", "")),
                    "Find out what it waits for; the last line of its log is where it was.\n" + more);
        });
    }

    static Optional<Reading> answerTooLarge(Symptoms symptoms) {
        return Readings.when(
                symptoms.find(TOO_LARGE).isPresent(),
                "The answer is larger than Lambda passes on: 6 MB (6,291,556 bytes), of which base64 takes a quarter.",
                "Answer with less at once, such as in pages, or with a link to an object in S3.");
    }
}
