package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Tables of what was measured. */
final class Report {

    private static final List<String> FIGURES = List.of(
            "first ms",
            "first cpu ms",
            "init ms",
            Calls.POST.name() + " ms",
            Calls.PUT.name() + " ms",
            "rss MB",
            "warm p50 us",
            "warm p99 us",
            "held first ms",
            "held " + Calls.POST.name() + " ms",
            "held worst ms");

    private final Measurements measurements;
    private final PrintStream out;

    Report(Measurements measurements, PrintStream out) {
        this.measurements = measurements;
        this.out = out;
    }

    /** Prints the tables. */
    void print() {
        for (int jdk : measurements.jdks()) {
            out.println("\nJDK " + jdk + ": medians (minimum-maximum) of " + measurements.rounds() + " rounds");
            table(
                    "variant",
                    measurements.variants(),
                    FIGURES,
                    (variant, figure) -> measurements.of(variant, jdk).summary(figure));
        }
        for (int jdk : measurements.jdks()) {
            printHeld(jdk);
        }
        printTargets();
    }

    private interface Cell {
        String text(String row, String column);
    }

    private void table(String corner, List<String> rows, List<String> columns, Cell cell) {
        out.println("| " + corner + " | " + String.join(" | ", columns) + " |");
        out.println("|---".repeat(columns.size() + 1) + "|");
        for (String row : rows) {
            List<String> cells =
                    columns.stream().map(column -> cell.text(row, column)).toList();
            out.println("| " + row + " | " + String.join(" | ", cells) + " |");
        }
    }

    private void printHeld(int jdk) {
        List<String> variants = measurements.variants().stream()
                .filter(variant -> measurements.of(variant, jdk).has("held worst ms"))
                .toList();
        if (variants.isEmpty()) {
            out.println(
                    "\nSkipped: no control group for CPU time may be made here, so nothing was measured with the CPU held.");
            return;
        }
        out.printf(
                Locale.ROOT,
                "%nJDK %d, CPU held to %.2f of a core after init: ms, and the status where it may differ%n",
                jdk,
                CpuGroup.SHARE);
        table("request", calls(), variants, (call, variant) -> {
            Samples samples = measurements.of(variant, jdk);
            return samples.summary("held " + call + " ms") + " "
                    + (samples.statuses(call).isEmpty() ? "" : samples.statuses(call));
        });
        variants.forEach(variant -> out.println(variant + ": slowest is " + slowest(measurements.of(variant, jdk))));
    }

    private static List<String> calls() {
        return Stream.concat(Calls.PLAIN.stream(), Calls.ODD.stream())
                .map(Call::name)
                .toList();
    }

    /** The request that took longest, by its median. */
    private static String slowest(Samples samples) {
        return calls().stream()
                .filter(call -> samples.has("held " + call + " ms"))
                .max(Comparator.comparingDouble(call -> samples.median("held " + call + " ms")))
                .orElseThrow();
    }

    private void printTargets() {
        List<List<Object>> rows = targets();
        out.println("\n| ratio to the incumbent | JDK | ours | incumbent | ratio | must | aim | reached |");
        out.println("|---|---|---|---|---|---|---|---|");
        for (List<Object> row : rows) {
            out.println(
                    "| " + String.join(" | ", row.stream().map(String::valueOf).toList()) + " |");
        }
    }

    private List<List<Object>> targets() {
        List<List<Object>> rows = new ArrayList<>();
        for (Target target : Target.ALL) {
            for (int jdk : measurements.jdks()) {
                double ours = measurements.of(target.variant(), jdk).median(target.figure());
                double theirs = measurements.of(target.against(), jdk).median(target.figure());
                double ratio = ours / theirs;
                rows.add(List.of(
                        target.what(),
                        jdk,
                        Samples.brief(ours),
                        Samples.brief(theirs),
                        String.format(Locale.ROOT, "%.3f", ratio),
                        target.must(),
                        target.aim(),
                        target.verdict(ratio)));
            }
        }
        return rows;
    }

    /** Writes every sample, and the table of targets. */
    void write(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rounds", measurements.rounds());
        json.put("targets", targets());
        json.put("samples", measurements.asMap());
        JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).write(json, file.toFile());
    }
}
