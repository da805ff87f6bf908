package dev.lambdamaven.plugin.operate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lambda's accounting of one request.
 *
 * @param requestId of the invocation
 * @param millis in the function
 * @param initialization milliseconds that a new execution environment took to start; empty for a warm one
 * @param memorySize in MB
 * @param used the most memory the environment has had, in MB
 * @param status {@code timeout} or {@code error} where Lambda says one
 */
public record RequestReport(
        String requestId,
        double millis,
        Optional<Double> initialization,
        int memorySize,
        int used,
        Optional<String> status) {

    private static final Pattern ID = Pattern.compile("REPORT RequestId: (\\S+)");

    /** Reads a {@code REPORT} line; empty when it is another one. */
    public static Optional<RequestReport> parse(String line) {
        Matcher id = ID.matcher(line);
        if (!id.lookingAt()) {
            return Optional.empty();
        }
        return Optional.of(new RequestReport(
                id.group(1),
                number(line, "Duration").orElse(0.0),
                number(line, "(?:Init|Restore) Duration"),
                number(line, "Memory Size").orElse(0.0).intValue(),
                number(line, "Max Memory Used").orElse(0.0).intValue(),
                field(line, "Status", "(\\w+)")));
    }

    /** Whether the request met a new execution environment. */
    public boolean cold() {
        return initialization.isPresent();
    }

    /**
     * What took how long, and how much memory: {@code cold start 431 ms, then 12 ms in the function, 118 of 512 MB}.
     *
     * @param log the request's lines, which say whether the environment could not start at all
     */
    public String summary(List<String> log) {
        String memory = used == 0 ? "" : ", " + used + " of " + memorySize + " MB";
        if (log.stream().anyMatch(line -> line.startsWith("INIT_REPORT "))) {
            return "no start in " + ms(millis) + memory;
        }
        String start =
                initialization.map(init -> "cold start " + ms(init) + ", then ").orElse("warm, ");
        return start + ms(millis) + " in the function" + memory;
    }

    private static String ms(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }

    private static Optional<Double> number(String line, String name) {
        return field(line, name, "([0-9.]+) (?:ms|MB)").map(Double::valueOf);
    }

    private static Optional<String> field(String line, String name, String value) {
        Matcher field = Pattern.compile("\\t" + name + ": " + value).matcher(line);
        return field.find() ? Optional.of(field.group(1)) : Optional.empty();
    }
}
