package dev.lambdamaven.plugin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs at a route that is there. */
record RouteChanges(Observed.HttpApi api, String aliasArn) {

    /**
     * As printed.
     *
     * @param authorizerId the project's own authorizer, if there is one
     */
    List<String> changes(Observed.Route route, RouteAccess wanted, Optional<String> authorizerId) {
        List<String> changes = new ArrayList<>();
        Optional<String> target = api.integration(aliasArn).map(one -> "integrations/" + one.id());
        if (!target.equals(Optional.of(route.target()))) {
            changes.add(behind(route.target()) + " -> this function");
        }
        if (!isGranted(route.access(), wanted, authorizerId)) {
            changes.add(text(route.access(), authorizerId) + " -> " + wanted);
        }
        return changes;
    }

    private static boolean isGranted(Observed.Access present, RouteAccess wanted, Optional<String> authorizerId) {
        return switch (wanted.kind()) {
            case UNTOUCHED -> true;
            case OPEN -> present.type().equals("NONE");
            case TOKEN ->
                present.type().equals("JWT")
                        && authorizerId.isPresent()
                        && present.authorizerId().equals(authorizerId)
                        && present.scopes().equals(wanted.scopes());
        };
    }

    private static String text(Observed.Access present, Optional<String> authorizerId) {
        if (present.type().equals("NONE")) {
            return "open";
        }
        boolean own = present.type().equals("JWT") && present.authorizerId().equals(authorizerId);
        return own
                ? RouteAccess.token(present.scopes()).toString()
                : "%s authorizer %s"
                        .formatted(present.type(), present.authorizerId().orElse(""))
                        .strip();
    }

    /** Where a route leads, by the ARN if that is known. */
    private String behind(String target) {
        return api.integrations().stream()
                .filter(one -> target.equals("integrations/" + one.id()))
                .map(Observed.Integration::uri)
                .findFirst()
                .orElse(target.isEmpty() ? "nothing" : target);
    }
}
