package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Ids;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A name for one published version, or for two that share its requests, with a revision id of its own.
 *
 * @param canary the version that takes a share of the requests
 */
record Alias(String name, String functionVersion, String description, Optional<Canary> canary, String revisionId) {

    /** A share of the requests, 0.0 to 1.0. */
    record Canary(String version, double share) {}

    /** The version that answers one request. */
    String choose(Ids ids) {
        return canary.filter(other -> ids.share() < other.share())
                .map(Canary::version)
                .orElse(functionVersion);
    }

    boolean uses(String version) {
        return functionVersion.equals(version)
                || canary.map(Canary::version).filter(version::equals).isPresent();
    }

    Map<String, Object> json(String arn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("AliasArn", arn);
        json.put("Name", name);
        json.put("FunctionVersion", functionVersion);
        json.put("Description", description);
        canary.ifPresent(other ->
                json.put("RoutingConfig", Map.of("AdditionalVersionWeights", Map.of(other.version(), other.share()))));
        json.put("RevisionId", revisionId);
        return json;
    }
}
