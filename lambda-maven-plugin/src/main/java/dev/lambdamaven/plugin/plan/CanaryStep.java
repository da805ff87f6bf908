package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Canary;
import java.util.Map;

/** The steps of an alias that shares its requests between two versions, for a while. */
public sealed interface CanaryStep extends Step {

    /**
     * Takes the share of another version away, which no canary of this plan gave to it: that of a build that was killed, or of somebody
     * else.
     *
     * @param version that gets all requests
     * @param weights the part of the requests, from 0 to 1, that another version gets, by its number
     */
    record ClearWeights(String functionName, String alias, String version, Map<String, Double> weights)
            implements CanaryStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.clearWeights(this);
        }
    }

    /**
     * Gives a part of the requests to the new version.
     *
     * @param move from the version that serves to the new one, as printed
     */
    record StartCanary(String functionName, String alias, ReleaseStep.Move move, Canary canary) implements CanaryStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.startCanary(this);
        }
    }

    /** Watches both versions; when the new one fails too often, it takes its part away again and ends the release. */
    record WatchCanary(String functionName, String alias, ReleaseStep.Move move, Canary canary) implements CanaryStep {
        @Override
        public <R> R visit(Visitor<R> visitor) {
            return visitor.watchCanary(this);
        }
    }

    @Override
    default <R> R accept(Step.Visitor<R> visitor) {
        return visitor.canary(this);
    }

    <R> R visit(Visitor<R> visitor);

    /** One method per step of a canary. */
    interface Visitor<R> {
        R clearWeights(ClearWeights step);

        R startCanary(StartCanary step);

        R watchCanary(WatchCanary step);
    }
}
