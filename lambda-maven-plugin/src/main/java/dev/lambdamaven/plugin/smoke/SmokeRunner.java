package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs smoke checks one after another against one target. */
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
     * window; after that each answer is final. When the endpoint cannot be reached, the remaining checks are not sent.
     *
     * @throws LambdaException when there is no check. A failing check is part of the report, not an exception
     */
    public SmokeReport run(SmokeTarget target, List<SmokeCheck> checks) {
        if (checks.isEmpty()) {
            throw LambdaException.of(
                    "There is no smoke check.",
                    "Add one to the lambda-maven-plugin: <checks><check>GET /health -> 200</check></checks>");
        }
        return new SmokeReport(target.label(), new Patience(target).askAll(checks));
    }

    /** Asks again while the endpoint may still be fresh. */
    private final class Patience {

        private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
        private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

        private final SmokeTarget target;
        private final Duration window;
        private final long start = pace.nanos();
        private Duration nextPause = FIRST_PAUSE;
        private boolean settled;
        private boolean announced;

        Patience(SmokeTarget target) {
            this.target = target;
            this.window = target.isLocal() ? settings.localWindow() : settings.freshWindow();
        }

        List<SmokeResult> askAll(List<SmokeCheck> checks) {
            List<SmokeResult> results = new ArrayList<>();
            boolean reachable = true;
            for (SmokeCheck check : checks) {
                SmokeResult.Asked asked = SmokeResult.Asked.of(check, check.request(), target);
                SmokeResult result = reachable ? ask(check, asked) : SmokeResult.skipped(asked);
                reachable = reachable && !result.outcome().isUnreachable();
                results.add(result);
            }
            return results;
        }

        private SmokeResult ask(SmokeCheck check, SmokeResult.Asked asked) {
            SmokeRequest request = check.request();
            Reply reply = target.send(request, settings.requestTimeout());
            while (!Judgement.of(check, asked, reply).passed() && mayBeFresh(request, reply)) {
                waitFor(FreshEndpoint.sign(request, reply, target).orElse(""));
                reply = target.send(request, settings.requestTimeout());
            }
            settled = settled || FreshEndpoint.sign(request, reply, target).isEmpty();
            SmokeResult result = Judgement.of(check, asked, reply);
            return result.passed() || result.evidence().isPresent() ? result : result.with(evidence.of(request, reply));
        }

        private boolean mayBeFresh(SmokeRequest request, Reply reply) {
            return !settled
                    && left().compareTo(Duration.ZERO) > 0
                    && FreshEndpoint.sign(request, reply, target).isPresent();
        }

        private void waitFor(String sign) {
            if (!announced) {
                announced = true;
                progress.accept("waiting up to " + window.toSeconds() + " s for " + target.label()
                        + ", which answers as a new HTTP API does: " + sign);
            }
            pace.pause(nextPause.compareTo(left()) < 0 ? nextPause : left());
            Duration longer = nextPause.multipliedBy(3).dividedBy(2);
            nextPause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        }

        private Duration left() {
            Duration left = window.minusNanos(pace.nanos() - start);
            return left.isNegative() ? Duration.ZERO : left;
        }
    }
}
