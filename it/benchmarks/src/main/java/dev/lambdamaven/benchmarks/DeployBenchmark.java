package dev.lambdamaven.benchmarks;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Deploys the starter to a local AWS that is never waited for, and prints calls and milliseconds of each kind of deployment. */
public final class DeployBenchmark {

    private static final String VALIDATE = "validate ms";
    private static final String SKIPPED = "skipped ms";
    private static final String WAITS = " waits";
    private static final String READS = " reads";
    private static final String WRITES = " writes";
    private static final String CHECKS = " checks";
    private static final String MILLISECONDS = " ms";

    /** Milliseconds beyond Maven's own start, and calls, that a deployment may take. */
    private static final double UNCHANGED_MS = 1000;

    private static final double UNCHANGED_CALLS = 8;
    private static final double CODE_CALLS = 14;

    private final Settings settings;
    private final Samples samples = new Samples();

    private DeployBenchmark(Settings settings) {
        this.settings = settings;
    }

    /** Takes its settings from the system properties {@code bench.*}, which the pom explains. */
    public static void main(String[] arguments) throws IOException {
        new DeployBenchmark(Settings.of(System.getProperties())).run();
    }

    private void run() throws IOException {
        Apps apps = new Apps(settings);
        if (settings.build()) {
            System.out.println("building the plugin");
            apps.installOurs();
        }
        apps.app(Variant.named("starter"));
        Path project = settings.target().resolve("deploy/items-api");
        Folders.delete(project);
        Folders.copy(settings.target().resolve("apps/starter/items-api"), project);
        try (EditedProject host = new EditedProject(settings, "starter")) {
            host.firstAnswer();
            measure(new DeployedProject(settings, project, host.url()), host.url());
        }
        print();
        Files.writeString(settings.target().resolve("deploy-benchmark.json"), JSON.std.asString(samples.figures()));
    }

    private void measure(DeployedProject project, URI localAws) throws IOException {
        for (int round = 1; round <= settings.rounds(); round++) {
            System.out.println("round " + round + " of " + settings.rounds());
            samples.add(VALIDATE, project.timeValidate());
            samples.add(SKIPPED, project.timeSkipped());
            Deployed.since(localAws);
            for (Release release : Release.values()) {
                samples.add(release.figure() + MILLISECONDS, project.time(release, "deployed-" + round));
                Deployed calls = Deployed.since(localAws);
                samples.add(release.figure() + READS, calls.reads());
                samples.add(release.figure() + WAITS, calls.waits());
                samples.add(release.figure() + WRITES, calls.writes());
                samples.add(release.figure() + CHECKS, calls.checks());
            }
        }
    }

    private void print() {
        System.out.println("\nmedian (minimum-maximum); milliseconds of the whole of Maven");
        System.out.println("| | reads | waits | writes | checks | ms | ms beyond validate | ms beyond the goal skipped"
                + " | on top, by reports: AWS's states |\n|---|---|---|---|---|---|---|---|---|");
        for (Release release : Release.values()) {
            print(release);
        }
        System.out.println("| validate | | | | | " + samples.summary(VALIDATE) + " | | | |");
        System.out.println("| deploy-no-fork, skipped | | | | | " + samples.summary(SKIPPED) + " | | | |");
        System.out.println("\n| | measured | limit | ratio | |\n|---|---|---|---|---|");
        limit("unchanged, ms beyond the goal skipped", beyond(SKIPPED, Release.UNCHANGED), UNCHANGED_MS);
        limit("unchanged, ms beyond validate", beyond(VALIDATE, Release.UNCHANGED), UNCHANGED_MS);
        limit("unchanged, calls", calls(Release.UNCHANGED), UNCHANGED_CALLS);
        limit("new code, calls beside waits and checks", calls(Release.CODE), CODE_CALLS);
    }

    private void print(Release release) {
        String name = release.figure();
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s |%n",
                name,
                samples.summary(name + READS),
                samples.summary(name + WAITS),
                samples.summary(name + WRITES),
                samples.summary(name + CHECKS),
                samples.summary(name + MILLISECONDS),
                Samples.brief(beyond(VALIDATE, release)),
                Samples.brief(beyond(SKIPPED, release)),
                release.states());
    }

    private void limit(String what, double measured, double limit) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %s | %.2f | %s |%n",
                what,
                Samples.brief(measured),
                Samples.brief(limit),
                measured / limit,
                measured <= limit ? "reached" : "MISSED");
    }

    private double beyond(String start, Release release) {
        return samples.median(release.figure() + MILLISECONDS) - samples.median(start);
    }

    private double calls(Release release) {
        return samples.median(release.figure() + READS) + samples.median(release.figure() + WRITES);
    }
}
