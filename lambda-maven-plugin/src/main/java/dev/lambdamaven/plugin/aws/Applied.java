package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.net.URI;

/**
 * What serves after a plan was applied.
 *
 * @param version the version the alias points at
 * @param url base URL of the HTTP API, or else of the function, without a slash at its end; empty when there is neither
 * @param functionUrl the function's own URL, without a slash at its end; empty when there is none, or none is wanted
 */
public record Applied(String version, String apiId, URI url, String functionUrl) {

    /** What serves when there was nothing to apply. */
    public static Applied unchanged(Observed observed, DeploymentSpec wanted) {
        return Made.from(observed, wanted).applied();
    }
}
