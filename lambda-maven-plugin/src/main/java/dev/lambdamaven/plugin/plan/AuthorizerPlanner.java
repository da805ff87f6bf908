package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JWT authorizer of the HTTP API, which comes before the routes that use it and goes after them. */
record AuthorizerPlanner(DeploymentSpec wanted, Optional<Observed.HttpApi> api) {

    void addTo(List<Step> steps) {
        jwt().value()
                .ifPresent(jwt -> present().ifPresentOrElse(authorizer -> update(authorizer, jwt, steps), () -> {
                    String name = JwtAuthorizer.ownName(wanted.function().name());
                    steps.add(new EntranceStep.CreateAuthorizer(name, jwt));
                }));
    }

    /**
     * Deletes it, unless a route that the project does not know needs it.
     *
     * @param keys of the project's routes, which need it no more
     */
    void addDeletionTo(Set<String> keys, List<Step> steps) {
        if (jwt().isOff()) {
            String name = JwtAuthorizer.ownName(wanted.function().name());
            present()
                    .filter(authorizer -> api.stream()
                            .flatMap(one -> one.routes().stream())
                            .filter(route -> !keys.contains(route.key()))
                            .noneMatch(route -> route.access().authorizerId().equals(Optional.of(authorizer.id()))))
                    .ifPresent(authorizer -> steps.add(new EntranceStep.DeleteAuthorizer(authorizer.id(), name)));
        }
    }

    /** Who shall be able to call a route. */
    RouteAccess access(ExtraRoute route) {
        if (!jwt().given()) {
            return RouteAccess.UNTOUCHED;
        }
        return jwt().value()
                .filter(jwt -> !route.open())
                .map(jwt -> RouteAccess.token(route.scopes().orElse(jwt.scopes())))
                .orElse(RouteAccess.OPEN);
    }

    Optional<String> presentId() {
        return present().map(Observed.Authorizer::id);
    }

    private static void update(Observed.Authorizer present, JwtAuthorizer jwt, List<Step> steps) {
        List<String> changes = new ArrayList<>();
        change("issuer", present.issuer(), jwt.issuer(), changes);
        change("audience", String.join(",", present.audience()), String.join(",", jwt.audience()), changes);
        change("identitySource", present.identitySource(), jwt.identitySource(), changes);
        if (!changes.isEmpty()) {
            steps.add(new EntranceStep.UpdateAuthorizer(present.id(), jwt, changes));
        }
    }

    private static void change(String name, String from, String to, List<String> changes) {
        if (!from.equals(to)) {
            changes.add("%s %s -> %s".formatted(name, from, to));
        }
    }

    private Optional<Observed.Authorizer> present() {
        return api.flatMap(Observed.HttpApi::authorizer);
    }

    private Setting<JwtAuthorizer> jwt() {
        return wanted.http().jwtAuthorizer();
    }
}
