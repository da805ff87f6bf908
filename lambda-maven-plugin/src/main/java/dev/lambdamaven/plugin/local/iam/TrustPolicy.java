package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A role's trust policy: its text, and whom it lets assume the role. Conditions are not evaluated. */
record TrustPolicy(String document, List<Statement> statements) {

    /** One statement that allows something. */
    record Statement(List<?> actions, Map<?, ?> principals) {}

    TrustPolicy {
        statements = List.copyOf(statements);
    }

    /**
     * Reads a policy document.
     *
     * @throws AwsError 400 MalformedPolicyDocument when it is not a JSON object
     */
    static TrustPolicy of(String document) {
        try {
            Object statement = Json.object(Body.utf8(document)).get("Statement");
            return new TrustPolicy(
                    document,
                    many(statement).stream().flatMap(one -> read(one).stream()).toList());
        } catch (IOException notJson) {
            throw new AwsError(400, "MalformedPolicyDocument", "This policy contains invalid Json");
        }
    }

    boolean trustsLambda() {
        return allows("sts:AssumeRole", "Service", List.of("lambda.amazonaws.com"));
    }

    /**
     * Whether one of some principals may do something with the role.
     *
     * @param kind such as {@code Service}, {@code AWS} or {@code Federated}
     */
    boolean allows(String action, String kind, List<String> principals) {
        return statements.stream()
                .filter(statement -> statement.actions().contains(action)
                        || statement.actions().contains("sts:*"))
                .anyMatch(statement -> many(statement.principals().get(kind)).stream()
                        .anyMatch(principal -> principals.contains(String.valueOf(principal))));
    }

    private static Optional<Statement> read(@Nullable Object statement) {
        if (!(statement instanceof Map<?, ?> members) || !"Allow".equals(members.get("Effect"))) {
            return Optional.empty();
        }
        Map<?, ?> principals = members.get("Principal") instanceof Map<?, ?> named
                ? named
                : Map.of("AWS", String.valueOf(members.get("Principal")));
        return Optional.of(new Statement(many(members.get("Action")), principals));
    }

    /** In a policy one value may stand for a list of one ("Grammar of the IAM JSON policy language"). */
    private static List<?> many(@Nullable Object value) {
        if (value instanceof List<?> values) {
            return values;
        }
        return value == null ? List.of() : List.of(value);
    }
}
