package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.operate.LogRedaction;
import java.util.List;
import java.util.Optional;

/**
 * The results of all checks, in the order of the checks.
 *
 * @param target the label of what was checked
 */
public record SmokeReport(String target, List<SmokeResult> results) {

    public SmokeReport {
        results = List.copyOf(results);
    }

    /** The same without these secrets, whatever the application answered and wrote. */
    public SmokeReport redacted(LogRedaction redaction) {
        return new SmokeReport(
                target,
                results.stream().map(result -> result.redacted(redaction)).toList());
    }

    public boolean passed() {
        return results.stream().allMatch(SmokeResult::passed);
    }

    /** One line per check with method, path, status and milliseconds in columns. */
    public List<String> consoleLines() {
        return ConsoleTable.lines(results);
    }

    /** The report as Surefire writes it, for a file named {@code TEST-*.xml}. */
    public String toSurefireXml() {
        return SurefireXml.of(this);
    }

    /** What {@link #fromJson} reads back. */
    public String toJson() {
        return ReportJson.write(this);
    }

    /**
     * Reads {@link #toJson} back.
     *
     * @throws LambdaException when the text is no such report
     */
    public static SmokeReport fromJson(String json) {
        return ReportJson.read(json);
    }

    /** Explains the first check that failed; empty when all passed. */
    public Optional<LambdaException> failure() {
        return failure(List.of());
    }

    /** The same with the last lines of the function's log. */
    public Optional<LambdaException> failure(List<String> functionLogTail) {
        return Explanation.of(this, functionLogTail);
    }
}
