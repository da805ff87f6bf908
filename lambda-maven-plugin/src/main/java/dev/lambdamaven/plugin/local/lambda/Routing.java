package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.Map;
import java.util.Optional;

/** The versions that an alias is to have: checked in AWS's order and words (recorded: test_notfound_and_invalid_routingconfigs). */
final class Routing {

    private static final String MEMBER = "routingConfig.additionalVersionWeights";

    private Routing() {}

    /** What is wrong with the weights by themselves. */
    static void check(Fields request, Violations violations) {
        Fields weights = weights(request);
        String value = "'" + weights.texts() + "'";
        if (!weights.members().keySet().stream().allMatch(version -> version.matches("[0-9]+"))) {
            violations.addOfMap(
                    value + " at '" + MEMBER + "'",
                    "keys",
                    "Member must have length less than or equal to 1024, Member must have length greater than or equal to 1, Member"
                            + " must satisfy regular expression pattern: [0-9]+");
        }
        boolean shares = weights.members().keySet().stream()
                .map(version -> weights.fraction(version).orElse(0.0))
                .allMatch(share -> share >= 0.0 && share <= 1.0);
        if (!shares) {
            violations.addOfMap(
                    value + " at '" + MEMBER + "'",
                    "value",
                    "Member must have value less than or equal to 1.0, Member must have value greater than or equal to 0.0, Member"
                            + " must not be null");
        }
    }

    /**
     * The second version of a request.
     *
     * @param version the first one, from the request or as it is
     * @param present when the request says nothing
     * @throws AwsError 400 or 404 with AWS's text
     */
    static Optional<Alias.Canary> canary(
            LocalFunction function, Fields request, String version, Optional<Alias.Canary> present) {
        Optional<Alias.Canary> canary = request.has("RoutingConfig") ? requested(request) : present;
        if (canary.isPresent() && version.equals(Version.LATEST)) {
            throw invalid("$LATEST is not supported for an alias pointing to more than 1 version");
        }
        canary.filter(other -> other.version().equals(version)).ifPresent(same -> {
            throw invalid("Invalid function version " + version + ". Function version " + version
                    + " is already included in routing configuration.");
        });
        expect(function, version);
        canary.ifPresent(other -> {
            expect(function, other.version());
            expectOneRole(function, version, other.version());
        });
        return canary;
    }

    /** The text as reported by a user of AWS: serverless-heaven/serverless-aws-alias, issue 64. */
    private static void expectOneRole(LocalFunction function, String one, String other) {
        Optional<String> role = role(function, one);
        if (!role.equals(role(function, other))) {
            throw invalid("Specified versions must be associated with the same execution role");
        }
    }

    private static Optional<String> role(LocalFunction function, String version) {
        return function.published(version)
                .map(found -> found.content().configuration().role());
    }

    private static Optional<Alias.Canary> requested(Fields request) {
        Map<String, Object> weights = weights(request).members();
        if (weights.size() > 1) {
            throw invalid("Number of items in AdditionalVersionWeights cannot be greater than 1");
        }
        return weights.keySet().stream()
                .findFirst()
                .map(version -> new Alias.Canary(
                        version, weights(request).fraction(version).orElse(0.0)));
    }

    private static Fields weights(Fields request) {
        return request.object("RoutingConfig").object("AdditionalVersionWeights");
    }

    private static void expect(LocalFunction function, String version) {
        if (!version.equals(Version.LATEST) && function.published(version).isEmpty()) {
            String arn = Arns.function(function.ref().region(), function.ref().name(), version);
            throw new AwsError(404, "ResourceNotFoundException", "Function not found: " + arn);
        }
    }

    private static AwsError invalid(String message) {
        return new AwsError(400, "InvalidParameterValueException", message);
    }
}
