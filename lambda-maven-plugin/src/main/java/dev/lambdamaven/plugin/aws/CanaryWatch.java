package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.CanaryCounts;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.spec.Canary;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Looks at the metrics of a canary until its time is over or it has failed.
 *
 * <p>CloudWatch shows a request a minute or two after it came, so the last look is that much after the time; until then the canary keeps
 * its part of the requests.
 */
final class CanaryWatch {

    private final Canary canary;
    private final ReleaseStep.Move versions;
    private final VersionMetrics metrics;
    private final Consumer<String> log;

    /**
     * A watch over two versions.
     *
     * @param versions from the one that served to the new one
     * @param log takes what is told of it
     */
    CanaryWatch(Canary canary, ReleaseStep.Move versions, VersionMetrics metrics, Consumer<String> log) {
        this.canary = canary;
        this.versions = versions;
        this.metrics = metrics;
        this.log = log;
    }

    /** What was counted at the first look at which it fails, else at the last one. */
    CanaryCounts until(SharedAlias alias) {
        Duration end = canary.time().plus(canary.pace().late());
        Duration tell = canary.pace().tell();
        log.accept("%s of the requests go to version %s for %s"
                .formatted(canary.share(), versions.to(), Canary.shown(canary.time())));
        long start = System.nanoTime();
        boolean timeIsOver = false;
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - start);
            alias.expectShared();
            CanaryCounts counts =
                    metrics.between(alias.began(), alias.began().plus(passed).plusSeconds(60), versions);
            if (counts.fails(canary) || passed.compareTo(end) >= 0) {
                return counts;
            }
            if (!timeIsOver && passed.compareTo(canary.time()) >= 0) {
                timeIsOver = true;
                log.accept(
                        Canary.shown(canary.time()) + " are over; the last numbers are on their way from CloudWatch");
            } else if (!timeIsOver && passed.compareTo(tell) >= 0) {
                log.accept("%s of %s: %s".formatted(Canary.shown(passed), Canary.shown(canary.time()), counts));
                tell = tell.plus(canary.pace().tell());
            }
            Waits.pause(shorter(canary.pace().look(), end.minus(passed)));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
