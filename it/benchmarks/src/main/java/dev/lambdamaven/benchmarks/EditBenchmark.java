package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts the development modes of the starter and of Quarkus, edits a class, and prints how long both take to answer. */
public final class EditBenchmark {

    private static final String FIRST_ANSWER = "run to first answer ms";
    private static final String FIRST_EDIT = "first edit ms";
    private static final String EDIT = "edit ms";
    private static final int EDITS = 6;

    /** Nobody edits sooner than this after seeing the first answer. */
    private static final int SECONDS_OF_READING = 3;

    /** Milliseconds of quarkus:dev (3.15.1) where the targets were set: an idle machine of two cores. For runs without Quarkus. */
    private static final Map<String, Double> QUARKUS =
            Map.of(FIRST_ANSWER, 20_800.0, FIRST_EDIT, 4_160.0, EDIT, 4_160.0);

    private static final List<Target> TARGETS = List.of(
            new Target("run to first answer", FIRST_ANSWER, "starter", "quarkus", 0.35, 0.20),
            new Target("first edit to new answer", FIRST_EDIT, "starter", "quarkus", 0.35, 0.10),
            new Target("edit to new answer", EDIT, "starter", "quarkus", 0.35, 0.10));

    private final Settings settings;
    private final Map<String, Samples> samples = new TreeMap<>();

    private EditBenchmark(Settings settings) {
        this.settings = settings;
    }

    /** Takes its settings from the system properties {@code bench.*}, which the pom explains. */
    public static void main(String[] arguments) throws IOException {
        new EditBenchmark(Settings.of(System.getProperties())).run();
    }

    private void run() throws IOException {
        Apps apps = new Apps(settings);
        if (settings.build()) {
            System.out.println("building the plugin");
            apps.installOurs();
        }
        for (String variant : settings.variants()) {
            apps.app(Variant.named(variant));
            samples.put(variant, new Samples());
            if (settings.build()) {
                fetch(variant);
            }
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.println("round " + round + " of " + settings.rounds());
            for (Map.Entry<String, Samples> variant : samples.entrySet()) {
                measure(variant.getKey(), variant.getValue());
            }
        }
        print();
        Map<String, Object> all = new LinkedHashMap<>();
        samples.forEach((variant, figures) -> all.put(variant, figures.figures()));
        Files.writeString(settings.target().resolve("edit-benchmark.json"), JSON.std.asString(all));
    }

    /** A development mode needs more than a build does, and finds out by itself what that is. */
    private void fetch(String variant) throws IOException {
        try (EditedProject project = new EditedProject(settings, variant)) {
            project.firstAnswer();
            project.edit(1);
        }
    }

    private void measure(String variant, Samples figures) throws IOException {
        try (EditedProject project = new EditedProject(settings, variant, "-o")) {
            figures.add(FIRST_ANSWER, project.firstAnswer());
            long read = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_OF_READING);
            while (System.nanoTime() < read) {
                EditedProject.pause();
            }
            figures.add(FIRST_EDIT, project.edit(1));
            for (int number = 2; number <= EDITS; number++) {
                figures.add(EDIT, project.edit(number));
            }
        }
    }

    private void print() {
        System.out.println("\nmedian (minimum-maximum) in milliseconds");
        System.out.println("| variant | " + FIRST_ANSWER + " | " + FIRST_EDIT + " | " + EDIT + " |\n|---|---|---|---|");
        samples.forEach((variant, figures) -> System.out.println("| " + variant + " | " + figures.summary(FIRST_ANSWER)
                + " | " + figures.summary(FIRST_EDIT) + " | " + figures.summary(EDIT) + " |"));
        boolean measured = samples.containsKey("quarkus");
        System.out.println(
                "\nagainst quarkus:dev " + (measured ? "in this run" : "as it was when the targets were set"));
        System.out.println("| | ratio | must | aim | |\n|---|---|---|---|---|");
        for (Target target : TARGETS) {
            double theirs = measured
                    ? figures("quarkus").median(target.figure())
                    : QUARKUS.getOrDefault(target.figure(), Double.NaN);
            double ratio = figures(target.variant()).median(target.figure()) / theirs;
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %s |%n",
                    target.what(),
                    ratio,
                    target.must(),
                    target.aim(),
                    target.verdict(ratio));
        }
    }

    private Samples figures(String variant) {
        return samples.getOrDefault(variant, new Samples());
    }
}
