package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Observed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.UpdateAliasResponse;

/**
 * The alias as this deployment has seen it last, or left it. Lambda refuses a change that names the revision of then with 412 when the
 * alias has changed since (UpdateAlias, Lambda API).
 *
 * <p>What this deployment has done itself changes the revision as well when an answer was lost, and so may what leaves version and
 * weights as they are: a refusal is looked into, and only another version or share is somebody else's.
 */
final class KnownAlias {

    private String version;
    private Map<String, Double> weights;
    private @Nullable String revision;

    private KnownAlias(String version, Map<String, Double> weights, @Nullable String revision) {
        this.version = version;
        this.weights = weights;
        this.revision = revision;
    }

    /** Before the first step. */
    static KnownAlias of(Optional<Observed.Alias> observed) {
        return observed.map(alias -> new KnownAlias(alias.version(), alias.weights(), alias.revisionId()))
                .orElseGet(() -> new KnownAlias("", Map.of(), null));
    }

    /** The revision to send; absent when the alias was not there. */
    @Nullable
    String revision() {
        return revision;
    }

    void at(GetAliasResponse now) {
        version = now.functionVersion();
        weights = weights(now.routingConfig());
        revision = now.revisionId();
    }

    void at(UpdateAliasResponse now) {
        version = now.functionVersion();
        weights = weights(now.routingConfig());
        revision = now.revisionId();
    }

    /** Whether all requests went to a version then. */
    boolean isAt(String number) {
        return revision != null && version.equals(number) && weights.isEmpty();
    }

    /** Whether the requests go where they went then; if so, the revision of now is the one to send. */
    boolean isStill(GetAliasResponse now) {
        boolean same = version.equals(now.functionVersion()) && weights.equals(weights(now.routingConfig()));
        if (same) {
            at(now);
        }
        return same;
    }

    /** Whether all requests go to a version. */
    static boolean isWhole(GetAliasResponse now, String version) {
        return now.functionVersion().equals(version)
                && weights(now.routingConfig()).isEmpty();
    }

    static Map<String, Double> weights(@Nullable AliasRoutingConfiguration routing) {
        return routing == null ? Map.of() : Map.copyOf(routing.additionalVersionWeights());
    }

    /** What is said when the way back has found it elsewhere, where it stays. */
    static String moved(String alias, String version) {
        return "alias %s was moved to version %s meanwhile, by another deployment".formatted(alias, version);
    }

    /** The end of a deployment that has met another one, or a rollback. */
    static LambdaException rival(String functionName, String alias) {
        return LambdaException.of(
                "Alias %s of %s was changed meanwhile, by another deployment or a rollback, so it is left as it is."
                        .formatted(alias, functionName),
                "See what serves now: mvn lambda:status");
    }
}
