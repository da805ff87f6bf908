package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Token buckets of stages and routes ("Throttling requests to your HTTP APIs", API Gateway developer guide): one fills with the rate and
 * holds the burst. Of two limits of which one is missing, that one is 0, and then nothing passes.
 */
final class Throttles {

    private record Bucket(Limits limits, double tokens, Instant filled) {

        private Bucket at(Instant now) {
            double seconds = Duration.between(filled, now).toNanos() / 1e9;
            return new Bucket(limits, Math.min(limits.burst(), tokens + Math.max(0, seconds) * limits.rate()), now);
        }
    }

    private record Limits(double rate, int burst) {}

    private final Clock clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    Throttles(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a request may pass; takes a token when it may.
     *
     * @param stage as API Gateway describes it, with its default limits and those of single routes
     */
    boolean pass(String apiAndStage, String routeKey, Map<String, Object> stage) {
        if (!stage.containsKey("routeSettings") && !stage.containsKey("defaultRouteSettings")) {
            return true;
        }
        Fields settings = Fields.of(stage);
        Optional<Limits> own = limits(settings.object("routeSettings").object(routeKey));
        String bucket = own.isPresent() ? apiAndStage + " " + routeKey : apiAndStage;
        return own.or(() -> limits(settings.object("defaultRouteSettings")))
                .map(limits -> take(bucket, limits))
                .orElse(true);
    }

    private boolean take(String name, Limits limits) {
        boolean[] passed = new boolean[1];
        buckets.compute(name, (key, old) -> {
            Bucket full = new Bucket(limits, limits.burst(), clock.instant());
            Bucket now = old == null || !old.limits().equals(limits) ? full : old.at(clock.instant());
            passed[0] = limits.rate() > 0 && now.tokens() >= 1;
            return passed[0] ? new Bucket(limits, now.tokens() - 1, now.filled()) : now;
        });
        return passed[0];
    }

    private static Optional<Limits> limits(Fields settings) {
        if (!settings.has("throttlingRateLimit") && !settings.has("throttlingBurstLimit")) {
            return Optional.empty();
        }
        return Optional.of(new Limits(
                settings.fraction("throttlingRateLimit").orElse(0.0),
                settings.number("throttlingBurstLimit").orElse(0)));
    }
}
