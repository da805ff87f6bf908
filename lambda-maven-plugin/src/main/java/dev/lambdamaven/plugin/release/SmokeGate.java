package dev.lambdamaven.plugin.release;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.event.FunctionCall;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.smoke.EvidenceSource;
import dev.lambdamaven.plugin.smoke.HttpTarget;
import dev.lambdamaven.plugin.smoke.InvokeTarget;
import dev.lambdamaven.plugin.smoke.Pace;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeReport;
import dev.lambdamaven.plugin.smoke.SmokeRunner;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.smoke.SmokeTarget;
import dev.lambdamaven.plugin.smoke.WatchedTarget;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Lets a version through when it passes the smoke checks: through Invoke before it serves, over HTTP once it does. */
public final class SmokeGate implements ReleaseGate {

    /** The log of a function is the same behind every URL. */
    private static final URI ANY = URI.create("/");

    private final List<SmokeCheck> checks;
    private final SmokeSettings settings;
    private final Consumer<String> log;
    private final Consumer<SmokeReport> reports;
    private final Behind behind;

    /**
     * The function behind the checks.
     *
     * @param function by the URL of its HTTP API
     * @param redaction for what it answers and writes
     */
    public record Behind(Function<URI, WatchedTarget.FunctionSide> function, LogRedaction redaction) {

        /** Nothing is known of it. */
        public static Behind unknown() {
            return new Behind(
                    url -> new WatchedTarget.FunctionSide(
                            (from, to, enough) -> {
                                throw LambdaException.of("Nothing is known of the function.", "");
                            },
                            () -> true),
                    LogRedaction.of(List.of()));
        }
    }

    /**
     * A gate of these checks.
     *
     * @param log takes a line for each reason to wait
     * @param reports takes the report of each run of the checks
     */
    public SmokeGate(
            List<SmokeCheck> checks,
            SmokeSettings settings,
            Consumer<String> log,
            Consumer<SmokeReport> reports,
            Behind behind) {
        this.checks = List.copyOf(checks);
        this.settings = settings;
        this.log = log;
        this.reports = reports;
        this.behind = behind;
    }

    /** A gate of these checks that knows nothing of the function but its answers. */
    public SmokeGate(
            List<SmokeCheck> checks, SmokeSettings settings, Consumer<String> log, Consumer<SmokeReport> reports) {
        this(checks, settings, log, reports, Behind.unknown());
    }

    @Override
    public int checks() {
        return checks.size();
    }

    @Override
    public String candidate(FunctionCall version) {
        Pace pace = Pace.real();
        try (InvokeTarget target = new InvokeTarget(version, InstantSource.system(), pace)) {
            SmokeReport report = run(target, EvidenceSource.none(), pace);
            target.refusal().ifPresent(SmokeGate::fail);
            judge(report);
            return ReleaseLine.of(report, "on version " + version.version());
        }
    }

    @Override
    public String serving(URI url, String version) {
        Pace pace = Pace.real();
        try (VersionTarget target = new VersionTarget(HttpTarget.at(url, pace), settings, pace, version)) {
            WatchedTarget watched = new WatchedTarget(target, behind.function().apply(url), InstantSource.system());
            SmokeReport report = run(watched, watched, pace);
            judge(report);
            target.otherVersion().ifPresent(other -> fail(answeredBy(other, version, url)));
            if (!target.saysVersion()) {
                log.accept("the answers do not say which version gave them: lambda-jaxrs would");
            }
            return ReleaseLine.of(report, "over HTTP" + (target.saysVersion() ? " by version " + version : ""));
        }
    }

    @Override
    public LambdaException explained(LambdaException failure, String version, Instant seen) {
        return new LoggedCause(behind.function().apply(ANY).log(), behind.redaction()).of(failure, version, seen);
    }

    private SmokeReport run(SmokeTarget target, EvidenceSource evidence, Pace pace) {
        SmokeReport report = new SmokeRunner(settings, pace, log, evidence)
                .run(target, checks)
                .redacted(behind.redaction());
        reports.accept(report);
        return report;
    }

    private static void judge(SmokeReport report) {
        report.failure(ownLog(report)).ifPresent(SmokeGate::fail);
    }

    private static List<String> ownLog(SmokeReport report) {
        return report.results().stream()
                .filter(result -> !result.passed())
                .findFirst()
                .flatMap(first -> first.evidence())
                .map(evidence -> evidence.logLines())
                .orElse(List.of());
    }

    private static LambdaException answeredBy(String other, String version, URI url) {
        return LambdaException.of(
                        "Smoke checks were answered by version %s, not by version %s.".formatted(other, version),
                        "Does another deployment run, or does a route lead to another alias?")
                .with("url", url.toString());
    }

    private static void fail(LambdaException failure) {
        throw failure;
    }
}
