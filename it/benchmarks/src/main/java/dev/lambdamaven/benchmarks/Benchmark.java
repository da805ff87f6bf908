package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** Builds the functions, measures them in shuffled order, and prints how they compare. */
public final class Benchmark {

    /** Warm latency hardly differs between two lives of a process. */
    private static final int WARM_ROUNDS = 3;

    private final Settings settings;
    private final Random order = new Random(1);

    private Benchmark(Settings settings) {
        this.settings = settings;
    }

    /** Takes its settings from the system properties {@code bench.*}, which the pom explains. */
    public static void main(String[] arguments) throws IOException {
        new Benchmark(Settings.of(System.getProperties())).run();
    }

    private void run() throws IOException {
        List<App> apps = apps();
        List<ManagedRuntime> runtimes = runtimes(apps);
        Measurements measurements = new Measurements(
                settings.variants(),
                runtimes.stream().map(ManagedRuntime::feature).toList(),
                settings.rounds(),
                new TreeMap<>());
        Optional<CpuGroup> group = CpuGroup.create();
        try {
            Cores.pinThisProgram();
            if (group.isPresent()) {
                group.get().add(ProcessHandle.current().pid());
            }
            measure(apps, runtimes, measurements);
        } finally {
            if (group.isPresent()) {
                group.get().close();
            }
        }
        report(apps, measurements);
    }

    private void measure(List<App> apps, List<ManagedRuntime> runtimes, Measurements measurements) throws IOException {
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.println("round " + round + " of " + settings.rounds());
            for (Session session : sessions(apps, runtimes, measurements, round)) {
                session.run();
            }
        }
    }

    private void report(List<App> apps, Measurements measurements) throws IOException {
        for (App app : apps) {
            measurements
                    .jdks()
                    .forEach(jdk -> measurements.of(app.name(), jdk).add("zip bytes", (double) app.zipBytes()));
        }
        Report report = new Report(measurements, System.out);
        report.print();
        report.write(settings.target().resolve("benchmark.json"));
    }

    private List<Session> sessions(
            List<App> apps, List<ManagedRuntime> runtimes, Measurements measurements, int round) {
        List<Session> sessions = new ArrayList<>();
        for (App app : apps) {
            for (ManagedRuntime runtime : runtimes) {
                Samples samples = measurements.of(app.name(), runtime.feature());
                sessions.add(new Session(app, runtime, Session.Kind.COLD, samples));
                sessions.add(new Session(app, runtime, Session.Kind.HELD, samples));
                if (round <= WARM_ROUNDS) {
                    sessions.add(new Session(app, runtime, Session.Kind.WARM, samples));
                }
            }
        }
        Collections.shuffle(sessions, order);
        return sessions;
    }

    private List<App> apps() throws IOException {
        Apps apps = new Apps(settings);
        if (settings.build()) {
            apps.installOurs();
        }
        List<App> built = new ArrayList<>();
        for (String name : settings.variants()) {
            built.add(apps.app(Variant.named(name)));
        }
        return built;
    }

    private List<ManagedRuntime> runtimes(List<App> apps) throws IOException {
        Path folder = settings.target().resolve("archives");
        Files.createDirectories(folder);
        List<ManagedRuntime> runtimes = new ArrayList<>();
        for (Map.Entry<Integer, Path> jdk : settings.jdks().entrySet()) {
            ManagedRuntime runtime = ManagedRuntime.of(jdk.getKey(), jdk.getValue(), folder);
            Files.deleteIfExists(runtime.archive());
            if (runtime.feature() < 25) {
                runtime.dumpArchive();
            } else {
                Session.train(floor(apps), runtime);
            }
            runtimes.add(runtime);
        }
        return runtimes;
    }

    /** The function whose classes the archive of JDK 25 may know: it has next to none. */
    private App floor(List<App> apps) throws IOException {
        for (App app : apps) {
            if (app.isFloor()) {
                return app;
            }
        }
        return new Apps(settings).app(Variant.named("raw"));
    }
}
