package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table of what was measured of packaging. */
final class PackageReport {

    private static final String FIRST = "first build ever, against shade";
    private static final String CLEAN = "clean build, cache filled, against the faster";
    private static final String CHANGED = "one class changed, against the faster";

    private static final String LOADING = " with loading the plugin";

    private final Samples samples;
    private final PrintStream out;

    PackageReport(Samples samples, PrintStream out) {
        this.samples = samples;
        this.out = out;
    }

    /** One line of the table: a figure of ours, what it is compared with, and what the quotient may be. */
    private record Row(String what, double ours, String against, double theirs, double must, double aim) {

        /** Not a number when the noise was larger than what is compared. */
        double ratio() {
            return ours > 0 && theirs > 0 ? ours / theirs : Double.NaN;
        }

        String verdict() {
            return new Target(what, "", "", "", must, aim).verdict(ratio());
        }

        Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("what", what);
            map.put("ours", ours);
            map.put("against", against);
            map.put("theirs", theirs);
            map.put("ratio", ratio());
            map.put("must", must);
            map.put("aim", aim);
            map.put("reached", verdict());
            return map;
        }
    }

    /** Prints the tables. */
    void print() {
        out.println("\nmedian (minimum-maximum) in milliseconds; process: the whole of Maven");
        out.println("| goal | ms | cpu ms | process ms |");
        out.println("|---|---|---|---|");
        for (Packer packer : Packer.values()) {
            for (Occasion occasion : Occasion.values()) {
                String figure = PackageBenchmark.figure(packer, occasion.figure());
                if (samples.has(figure + " ms")) {
                    out.printf(
                            "| %s | %s | %s | %s |%n",
                            figure,
                            samples.summary(figure + " ms"),
                            samples.summary(figure + " cpu ms"),
                            samples.summary(figure + " process ms"));
                }
            }
        }
        out.printf("| nothing | | | %s |%n%n", samples.summary("nothing ms"));
        out.println("| ours against | ours | theirs | | ratio | must | aim | reached |");
        out.println("|---|---|---|---|---|---|---|---|");
        rows().forEach(this::print);
    }

    private void print(Row row) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.3f | %s | %s | %s |%n",
                row.what(),
                Samples.brief(row.ours()),
                Samples.brief(row.theirs()),
                row.against(),
                row.ratio(),
                row.must(),
                row.aim(),
                row.verdict());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (String unit : List.of(" ms", " cpu ms", LOADING, " process ms")) {
            String by = unit.equals(" ms") ? "" : "," + unit.replace(" ms", " time");
            double shade = time(Packer.SHADE, Occasion.CLEAN, unit);
            rows.add(new Row(FIRST + by, ours(Occasion.FIRST, unit), "shade", shade, 0.8, 0.5));
            rows.add(faster(CLEAN + by, Occasion.CLEAN, unit, 0.25, 0.10));
            rows.add(faster(CHANGED + by, Occasion.CHANGED, unit, 0.10, 0.03));
        }
        rows.add(new Row(
                "nothing changed, ms with loading the plugin",
                ours(Occasion.UNCHANGED, LOADING),
                "the limit",
                300,
                1,
                0.5));
        rows.add(new Row("bytes", bytes(Packer.OURS), "assembly", bytes(Packer.ASSEMBLY), 0.85, 0.75));
        double heap = samples.median(PackageBenchmark.figure(Packer.OURS, "heap MB"));
        rows.add(new Row("peak extra heap, MB", heap, "the limit", 64, 1, 0.5));
        return rows;
    }

    private Row faster(String what, Occasion occasion, String unit, double must, double aim) {
        double shade = time(Packer.SHADE, occasion, unit);
        double assembly = time(Packer.ASSEMBLY, occasion, unit);
        String name = shade < assembly ? "shade" : "assembly";
        return new Row(what, ours(occasion, unit), name, Math.min(shade, assembly), must, aim);
    }

    private double ours(Occasion occasion, String unit) {
        return time(Packer.OURS, occasion, unit);
    }

    /** The goal's own time is what it takes beyond the same goal that does nothing; a process's, beyond a Maven that does. */
    private double time(Packer packer, Occasion occasion, String unit) {
        double median = median(packer, occasion, unit.equals(LOADING) ? " ms" : unit);
        return switch (unit) {
            case LOADING -> median;
            case " process ms" -> median - samples.median("nothing ms");
            default -> median - median(packer, Occasion.SKIPPED, unit);
        };
    }

    private double median(Packer packer, Occasion occasion, String unit) {
        return samples.median(PackageBenchmark.figure(packer, occasion.figure() + unit));
    }

    private double bytes(Packer packer) {
        return samples.median(PackageBenchmark.figure(packer, "bytes"));
    }

    /** Writes every sample, and the table. */
    void write(Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("targets", rows().stream().map(Row::asMap).toList());
        json.put("samples", samples.figures());
        JSON.std.with(JSON.Feature.PRETTY_PRINT_OUTPUT).write(json, file.toFile());
    }
}
