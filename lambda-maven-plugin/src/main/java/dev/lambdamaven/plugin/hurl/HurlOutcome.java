package dev.lambdamaven.plugin.hurl;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How hurl ended.
 *
 * @param status its exit status (hurl manual, "Exit codes")
 * @param killed it took longer than {@code deadline}
 * @param output what it printed, without secrets
 * @param reported it wrote its report
 */
public record HurlOutcome(int status, boolean killed, Duration deadline, List<String> output, boolean reported) {

    private static final int LINES = 40;

    public HurlOutcome {
        output = List.copyOf(output);
    }

    /** Explains what went wrong; empty when all files passed. */
    public Optional<LambdaException> failure() {
        if (killed) {
            return Optional.of(explain(
                    "hurl was stopped after " + deadline.toSeconds() + " s.",
                    "Give requests an end in the files: [Options] max-time: 10s"));
        }
        return switch (status) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(explain(
                        "hurl does not know an option that it was given.", "Use hurl 6 or newer: hurl --version"));
            case 2 ->
                Optional.of(explain("hurl cannot read a file in src/smoke.", "Mend it where hurl's message points."));
            case 3 -> Optional.of(explain("A request of src/smoke/*.hurl got no answer.", details()));
            case 4 -> Optional.of(explain("A check of src/smoke/*.hurl failed.", details()));
            default -> Optional.of(explain("hurl ended with exit status " + status + ".", "hurl --version"));
        };
    }

    private String details() {
        return reported
                ? "See target/failsafe-reports/TEST-hurl.xml"
                : "hurl wrote no report. See more of it: hurl --test --very-verbose --variable url=https://... src/smoke/*.hurl";
    }

    private LambdaException explain(String problem, String advice) {
        List<String> tail = output.subList(Math.max(0, output.size() - LINES), output.size());
        LambdaException failure = LambdaException.of(problem, advice);
        return tail.isEmpty() ? failure : failure.with("hurl", String.join("\n", tail));
    }
}
