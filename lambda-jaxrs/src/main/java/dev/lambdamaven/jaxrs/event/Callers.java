package dev.lambdamaven.jaxrs.event;

import dev.lambdamaven.jaxrs.http.Caller;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who called, as {@code requestContext.authorizer} says ("Working with AWS Lambda proxy integrations for HTTP APIs" and
 * "Set up Lambda proxy integrations in API Gateway", API Gateway developer guide). The token itself is not read again: the
 * gateway may have found it in a cookie or in the query.
 */
final class Callers {

    private Callers() {}

    /** Returns the caller; one whom the authorizer gave no name is nobody, but its claims are kept. */
    static Caller of(String address, Map<String, Object> authorizer) {
        if (authorizer.get("jwt") instanceof Map<?, ?> jwt) {
            return jwt(address, object(jwt.get("claims")));
        }
        if (authorizer.get("iam") instanceof Map<?, ?> iam) {
            return iam(address, object(iam));
        }
        if (authorizer.get("lambda") instanceof Map<?, ?> answer) {
            return custom(address, object(answer));
        }
        if (authorizer.get("claims") instanceof Map<?, ?> claims) {
            return jwt(address, object(claims));
        }
        return custom(address, authorizer);
    }

    /** A token of a machine may have no subject; RFC 9068, 2.2, then still names the client. */
    private static Caller jwt(String address, Map<String, Object> claims) {
        String subject = text(claims, "sub");
        String name = subject.isEmpty() ? text(claims, "client_id") : subject;
        return caller(address, name, "JWT", claims);
    }

    private static Caller iam(String address, Map<String, Object> iam) {
        String arn = text(iam, "userArn");
        String name = arn.isEmpty() ? text(object(iam.get("cognitoIdentity")), "identityId") : arn;
        return caller(address, name, "AWS_IAM", iam);
    }

    private static Caller custom(String address, Map<String, Object> answer) {
        return caller(address, text(answer, "principalId"), "CUSTOM", answer);
    }

    private static Caller caller(String address, String name, String scheme, Map<String, Object> claims) {
        if (name.isEmpty()) {
            return new Caller(address, "", "", Set.of(), claims);
        }
        Set<String> roles = new LinkedHashSet<>();
        addRoles(roles, claims.get("cognito:groups"));
        if (scheme.equals("CUSTOM")) {
            addRoles(roles, claims.get("roles"));
        }
        return new Caller(address, name, scheme, Collections.unmodifiableSet(roles), claims);
    }

    /**
     * Adds the names in a list, in {@code [admin poweruser]}, which is what an HTTP API makes of a list, or in
     * {@code admin,poweruser}, which is what a REST API makes of one. Cognito's group names have no blanks.
     */
    private static void addRoles(Set<String> roles, @Nullable Object names) {
        if (names instanceof List<?> list) {
            for (Object name : list) {
                if (name instanceof String role) {
                    roles.add(role);
                }
            }
        } else if (names instanceof String text) {
            boolean bracketed = text.startsWith("[") && text.endsWith("]");
            roles.addAll(bracketed ? split(text.substring(1, text.length() - 1), ' ') : split(text, ','));
        }
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf(separator, start);
            int end = found < 0 ? text.length() : found;
            String part = text.substring(start, end).trim();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            start = end + 1;
        }
        return parts;
    }

    /** Returns a value that is no object and no list as text; empty if it is one, or is not there. */
    private static String text(Map<String, Object> values, String name) {
        Object value = values.get(name);
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    @SuppressWarnings("unchecked") // JsonValues makes no other maps
    private static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }
}
