package dev.lambdamaven.plugin.release;

import dev.lambdamaven.plugin.smoke.SmokeReport;
import dev.lambdamaven.plugin.smoke.SmokeResult;
import java.util.List;
import java.util.stream.Collectors;

/** A report as one line, such as {@code 2 of 2 passed on version 14 (GET /health 41 ms, POST /items 63 ms)}. */
final class ReleaseLine {

    private static final int SHOWN = 5;

    private ReleaseLine() {}

    static String of(SmokeReport report, String where) {
        List<SmokeResult> results = report.results();
        long passed = results.stream().filter(SmokeResult::passed).count();
        String each = results.stream().limit(SHOWN).map(ReleaseLine::one).collect(Collectors.joining(", "));
        return "%d of %d passed %s (%s%s)"
                .formatted(passed, results.size(), where, each, results.size() > SHOWN ? ", …" : "");
    }

    private static String one(SmokeResult result) {
        return result.asked().request()
                + result.seen().map(seen -> " " + seen.millis() + " ms").orElse("");
    }
}
