package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs smoke checks against one target. */
public final class SmokeRunner {

    private final SmokeSettings settings;
    private final Pace pace;
    private final Consumer<String> progress;
    private final EvidenceSource evidence;

    /** {@code progress} takes one line for each reason to wait; {@code evidence} is asked about checks that failed. */
    public SmokeRunner(SmokeSettings settings, Pace pace, Consumer<String> progress, EvidenceSource evidence) {
        this.settings = settings;
        this.pace = pace;
        this.progress = progress;
        this.evidence = evidence;
    }

    /**
     * Runs all checks. Until the endpoint first answers as itself, what only a fresh endpoint answers is asked again within the
     * window; after that each answer is final, unless the check says {@code retry}. When the endpoint cannot be reached, the
     * remaining checks are not sent.
     *
     * @throws LambdaException when there is no check. A failing check is part of the report, not an exception
     */
    public SmokeReport run(SmokeTarget target, List<SmokeCheck> checks) {
        if (checks.isEmpty()) {
            throw LambdaException.of(
                    "There is no smoke check.",
                    "Add one to the lambda-maven-plugin: <checks><check>GET /health -> 200</check></checks>");
        }
        Duration window = target.isLocal() ? settings.localWindow() : settings.freshWindow();
        CheckRun.Surroundings around = new CheckRun.Surroundings(
                target,
                settings,
                pace,
                new FreshWindow(target, window, pace, progress),
                new CheckRun.Observation(evidence, Redaction.of(checks), new AtomicBoolean()));
        List<List<SmokeResult>> rounds = new ArrayList<>();
        do {
            rounds.add(new Round(around, checks).run(settings.parallel()));
        } while (rounds.size() < settings.repeat() && canGoOn(rounds.get(rounds.size() - 1)));
        return new SmokeReport(target.label(), merged(rounds));
    }

    private static boolean canGoOn(List<SmokeResult> round) {
        return round.stream().noneMatch(result -> result.outcome().isUnreachable());
    }

    /** Of each check the first result that is none to be glad about, else the first, with the calls of all rounds. */
    private static List<SmokeResult> merged(List<List<SmokeResult>> rounds) {
        List<SmokeResult> merged = new ArrayList<>(rounds.get(0));
        for (int check = 0; check < merged.size(); check++) {
            List<Calls.Call> calls = new ArrayList<>();
            for (List<SmokeResult> round : rounds) {
                SmokeResult result = round.get(check);
                calls.addAll(result.calls().calls());
                if (merged.get(check).passed() && !result.passed()) {
                    merged.set(check, result);
                }
            }
            SmokeResult result = merged.get(check);
            merged.set(check, result.with(new Calls(result.calls().attempts(), calls)));
        }
        return merged;
    }
}
