package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Runs smoke checks one after another against one endpoint. */
public final class SmokeRunner {

    private final SmokeSettings settings;
    private final Pace pace;
    private final Consumer<String> progress;

    /** {@code progress} takes one line for each reason to wait. */
    public SmokeRunner(SmokeSettings settings, Pace pace, Consumer<String> progress) {
        this.settings = settings;
        this.pace = pace;
        this.progress = progress;
    }

    /**
     * Runs all checks. Until the endpoint first answers as itself, what only a fresh endpoint answers is asked again within the
     * window; after that each answer is final. When the endpoint cannot be reached, the remaining checks are not sent.
     *
     * @throws LambdaException when there is no check, or the URL is none that can be checked. A failing check is part of the
     *     report, not an exception
     */
    public SmokeReport run(URI baseUrl, List<SmokeCheck> checks) {
        if (checks.isEmpty()) {
            throw LambdaException.of(
                    "There is no smoke check.",
                    "Add one to the lambda-maven-plugin: <checks><check>GET /health -> 200</check></checks>");
        }
        Endpoint endpoint = new Endpoint(baseUrl);
        Patience patience =
                new Patience(endpoint, endpoint.isLocal() ? settings.localWindow() : settings.freshWindow());
        try (SmokeClient client = new SmokeClient(settings.requestTimeout(), pace)) {
            return new SmokeReport(baseUrl, patience.askAll(checks, client));
        }
    }

    /** Asks again while the endpoint may still be fresh. */
    private final class Patience {

        private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
        private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

        private final Endpoint endpoint;
        private final Duration window;
        private final long start = pace.nanos();
        private Duration nextPause = FIRST_PAUSE;
        private boolean settled;
        private boolean announced;

        Patience(Endpoint endpoint, Duration window) {
            this.endpoint = endpoint;
            this.window = window;
        }

        List<SmokeResult> askAll(List<SmokeCheck> checks, SmokeClient client) {
            List<SmokeResult> results = new ArrayList<>();
            boolean reachable = true;
            for (SmokeCheck check : checks) {
                URI url = endpoint.resolve(check.path());
                SmokeResult result = reachable ? ask(check, url, client) : SmokeResult.skipped(check, url);
                reachable = reachable && !result.outcome().isUnreachable();
                results.add(result);
            }
            return results;
        }

        private SmokeResult ask(SmokeCheck check, URI url, SmokeClient client) {
            Reply reply = client.send(check, url);
            while (!SmokeResult.of(check, url, reply).passed() && mayBeFresh(check, reply)) {
                waitFor(FreshEndpoint.sign(check, reply, endpoint).orElse(""));
                reply = client.send(check, url);
            }
            settled = settled || FreshEndpoint.sign(check, reply, endpoint).isEmpty();
            return SmokeResult.of(check, url, reply);
        }

        private boolean mayBeFresh(SmokeCheck check, Reply reply) {
            return !settled
                    && left().compareTo(Duration.ZERO) > 0
                    && FreshEndpoint.sign(check, reply, endpoint).isPresent();
        }

        private void waitFor(String sign) {
            if (!announced) {
                announced = true;
                progress.accept("waiting up to " + window.toSeconds() + " s for " + endpoint.base()
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
