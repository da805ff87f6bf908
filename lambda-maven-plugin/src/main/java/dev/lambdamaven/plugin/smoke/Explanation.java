package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.operate.LogText;
import dev.lambdamaven.plugin.operate.Reading;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a report with a failure into the message the build ends with. */
final class Explanation {

    private static final int LOG_LINES = 20;

    private Explanation() {}

    static Optional<LambdaException> of(SmokeReport report, List<String> log) {
        List<SmokeResult> results = report.results();
        return results.stream()
                .filter(result -> !result.passed())
                .findFirst()
                .map(first -> withOthers(explain(first, results, log), first, results));
    }

    /** Explains one failed check of several. */
    static LambdaException explain(SmokeResult result, List<SmokeResult> all, List<String> log) {
        String problem = "Smoke check " + (all.indexOf(result) + 1) + " of " + all.size() + " failed: "
                + result.asked().request() + " " + result.problem() + ".";
        List<String> lines =
                LogText.shortened(result.evidence().map(Evidence::logLines).orElse(log));
        Optional<Reading> reading = Causes.of(result);
        LambdaException failure = LambdaException.of(problem, Advice.of(result, reading, !lines.isEmpty()))
                .with(
                        result.asked().where().startsWith("http") ? "url" : "asked",
                        result.asked().where());
        if (result.seen().isPresent()) {
            failure = withAnswer(failure, result, result.seen().get());
        } else if (result.mismatch().isPresent()) {
            failure = failure.with("seen", result.mismatch().get().differs());
        }
        failure = reading.isPresent() ? failure.with("cause", reading.get().cause()) : failure;
        failure = result.evidence().isPresent()
                ? withFunction(failure, result.evidence().get())
                : failure;
        if (!lines.isEmpty()) {
            List<String> tail = lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
            failure = failure.with("log", Texts.printable(String.join("\n", tail)));
        }
        return failure;
    }

    /** A cold start takes its time by itself, so it is told apart from the work. */
    private static LambdaException withFunction(LambdaException failure, Evidence evidence) {
        String version = evidence.executedVersion()
                .map(number -> "version " + number + ", ")
                .orElse("");
        return Causes.report(evidence)
                .map(report -> failure.with("function", version + report.summary(evidence.logLines())))
                .orElse(failure);
    }

    private static LambdaException withAnswer(LambdaException failure, SmokeResult result, SmokeResult.Seen seen) {
        LambdaException more = failure.with("body", seen.body().isEmpty() ? "(empty)" : seen.body());
        if (seen.cut()) {
            more = more.with("note", "the answer was cut at 1 MB");
        }
        if (!seen.location().isEmpty()) {
            more = more.with("location", seen.location());
        }
        for (SmokeResult.Mismatch mismatch : result.mismatch().stream().toList()) {
            more = mismatch.wanted().isEmpty() ? more : more.with("wanted", mismatch.wanted());
            more = more.with("differs", mismatch.differs());
        }
        return more;
    }

    private static LambdaException withOthers(LambdaException failure, SmokeResult first, List<SmokeResult> all) {
        String others = all.stream()
                .skip(all.indexOf(first) + 1L)
                .filter(result -> !result.passed() && result.outcome() != Outcome.SKIPPED)
                .map(result -> result.asked().request() + " " + result.problem()
                        + Causes.of(result)
                                .map(reading -> ": " + reading.cause())
                                .orElse(""))
                .collect(Collectors.joining("\n"));
        return others.isEmpty() ? failure : failure.with("failed too", others);
    }
}
