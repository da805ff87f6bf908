package dev.lambdamaven.plugin.plan;

import java.util.List;

/**
 * Who may call a route.
 *
 * @param kind what is asked of callers
 * @param scopes of which a token must have one; empty when any will do
 */
public record RouteAccess(Kind kind, List<String> scopes) {

    /** What is asked of callers. */
    public enum Kind {
        /** What is set in AWS stays. */
        UNTOUCHED,
        OPEN,
        /** A token that the project's own authorizer takes. */
        TOKEN
    }

    static final RouteAccess UNTOUCHED = new RouteAccess(Kind.UNTOUCHED, List.of());
    static final RouteAccess OPEN = new RouteAccess(Kind.OPEN, List.of());

    static RouteAccess token(List<String> scopes) {
        return new RouteAccess(Kind.TOKEN, List.copyOf(scopes));
    }

    @Override
    public String toString() {
        String any = kind == Kind.TOKEN ? "with a token" : "open";
        return scopes.isEmpty() ? any : "with a token for " + String.join(" or ", scopes);
    }
}
