package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Packages one project with three plugins, in shuffled order, and prints how they compare. */
public final class PackageBenchmark {

    private static final int LARGEST_HEAP = 512;
    private static final int HEAP_STEP = 2;

    private final Settings settings;
    private final Random order = new Random(1);
    private final Map<Packer, HeavyProject> projects = new EnumMap<>(Packer.class);
    private final Samples samples = new Samples();

    private PackageBenchmark(Settings settings) {
        this.settings = settings;
        for (Packer packer : Packer.values()) {
            projects.put(packer, new HeavyProject(settings, packer));
        }
    }

    /** Takes its settings from the system properties {@code bench.*}, which the pom explains. */
    public static void main(String[] arguments) throws IOException {
        new PackageBenchmark(Settings.of(System.getProperties())).run();
    }

    /** One measured build. */
    private interface Build {
        void run() throws IOException;
    }

    private void run() throws IOException {
        if (settings.build()) {
            System.out.println("building the plugin");
            new Apps(settings).installOurs();
        }
        for (HeavyProject project : projects.values()) {
            project.prepare();
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.println("round " + round + " of " + settings.rounds());
            List<Build> builds = builds();
            Collections.shuffle(builds, order);
            for (Build build : builds) {
                build.run();
            }
        }
        for (Map.Entry<Packer, HeavyProject> project : projects.entrySet()) {
            samples.add(figure(project.getKey(), "bytes"), (double)
                    project.getValue().packageBytes());
        }
        measureHeap();
        PackageReport report = new PackageReport(samples, System.out);
        report.print();
        report.write(settings.target().resolve("package-benchmark.json"));
    }

    /** The other two keep nothing, so their first builds are their clean ones, and nothing is ever unchanged for them. */
    private List<Build> builds() {
        List<Build> builds = new ArrayList<>();
        for (Occasion occasion : Occasion.values()) {
            builds.add(() -> measure(Packer.OURS, occasion));
        }
        for (Packer packer : List.of(Packer.SHADE, Packer.ASSEMBLY)) {
            builds.add(() -> measure(packer, Occasion.CLEAN));
            builds.add(() -> measure(packer, Occasion.CHANGED));
            builds.add(() -> measure(packer, Occasion.SKIPPED));
        }
        builds.add(() -> samples.add("nothing ms", project(Packer.OURS).timeNothing()));
        return builds;
    }

    private void measure(Packer packer, Occasion occasion) throws IOException {
        HeavyProject.Timing timing = project(packer).time(occasion);
        samples.add(figure(packer, occasion.figure() + " ms"), timing.goalMs());
        samples.add(figure(packer, occasion.figure() + " cpu ms"), timing.goalCpuMs());
        samples.add(figure(packer, occasion.figure() + " process ms"), timing.processMs());
    }

    private void measureHeap() throws IOException {
        if (settings.heap()) {
            System.out.println("searching the smallest heaps");
            int nothing = smallestHeap(Packer.OURS, false);
            samples.add("nothing heap MB", nothing);
            for (Packer packer : Packer.values()) {
                samples.add(figure(packer, "heap MB"), smallestHeap(packer, true) - nothing);
            }
        }
    }

    /** The smallest -Xmx in which the build still ends well, in steps of two megabytes. */
    private int smallestHeap(Packer packer, boolean packaging) throws IOException {
        int tooSmall = 0;
        int enough = LARGEST_HEAP;
        while (enough - tooSmall > HEAP_STEP) {
            int middle = (tooSmall + enough) / 2;
            if (project(packer).fits(middle, packaging)) {
                enough = middle;
            } else {
                tooSmall = middle;
            }
        }
        return enough;
    }

    private HeavyProject project(Packer packer) {
        HeavyProject project = projects.get(packer);
        if (project == null) {
            throw new IllegalStateException("no project for " + packer);
        }
        return project;
    }

    /** The name of a figure of one plugin. */
    static String figure(Packer packer, String what) {
        return packer.name().toLowerCase(java.util.Locale.ROOT) + " " + what;
    }
}
