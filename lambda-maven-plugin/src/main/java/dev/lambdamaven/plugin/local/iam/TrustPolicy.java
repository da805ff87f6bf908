package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A role's trust policy: its text, and whether it lets Lambda assume the role. */
record TrustPolicy(String document, boolean trustsLambda) {

    /**
     * Reads a policy document.
     *
     * @throws AwsError 400 MalformedPolicyDocument when it is not a JSON object
     */
    static TrustPolicy of(String document) {
        try {
            Object statement = Json.object(Body.utf8(document)).get("Statement");
            return new TrustPolicy(document, many(statement).stream().anyMatch(TrustPolicy::allowsLambda));
        } catch (IOException notJson) {
            throw new AwsError(400, "MalformedPolicyDocument", "This policy contains invalid Json");
        }
    }

    private static boolean allowsLambda(@Nullable Object statement) {
        return statement instanceof Map<?, ?> members
                && "Allow".equals(members.get("Effect"))
                && many(members.get("Action")).contains("sts:AssumeRole")
                && members.get("Principal") instanceof Map<?, ?> principal
                && many(principal.get("Service")).contains("lambda.amazonaws.com");
    }

    /** In a policy one value may stand for a list of one ("Grammar of the IAM JSON policy language"). */
    private static List<?> many(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values;
        }
        return value == null ? List.of() : List.of(value);
    }
}
