package dev.lambdamaven.plugin.smoke;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The time in which a new endpoint may answer as if it were not there yet. It closes with the first answer of the endpoint itself. */
final class FreshWindow {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final SmokeTarget target;
    private final Duration window;
    private final Pace pace;
    private final Consumer<String> progress;
    private final long start;
    private Duration nextPause = FIRST_PAUSE;
    private boolean settled;
    private boolean announced;

    FreshWindow(SmokeTarget target, Duration window, Pace pace, Consumer<String> progress) {
        this.target = target;
        this.window = window;
        this.pace = pace;
        this.progress = progress;
        this.start = pace.nanos();
    }

    /** Waits when the request should be sent again; false when the reply is final. */
    synchronized boolean waitsAfter(SmokeRequest request, Reply reply, Redaction redaction) {
        Optional<String> sign = FreshEndpoint.sign(request, reply, target);
        if (settled || sign.isEmpty() || left().isZero()) {
            return false;
        }
        if (!announced) {
            announced = true;
            progress.accept("waiting up to " + window.toSeconds() + " s for " + target.label()
                    + ", which answers as a new HTTP API does: " + redaction.apply(sign.get()));
        }
        Duration pause = pace.jittered(nextPause);
        pace.pause(pause.compareTo(left()) < 0 ? pause : left());
        Duration longer = nextPause.multipliedBy(3).dividedBy(2);
        nextPause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        return true;
    }

    /** Takes note of a final reply. */
    synchronized void settle(SmokeRequest request, Reply reply) {
        settled = settled || FreshEndpoint.sign(request, reply, target).isEmpty();
    }

    private Duration left() {
        Duration left = window.minusNanos(pace.nanos() - start);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
