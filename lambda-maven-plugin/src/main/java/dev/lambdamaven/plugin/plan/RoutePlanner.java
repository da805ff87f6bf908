package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The routes of the HTTP API, and the authorizer that none of them needs any more.
 *
 * @param api as it is
 * @param aliasArn what this plugin's routes lead to
 */
record RoutePlanner(HttpSpec http, Optional<Observed.HttpApi> api, String aliasArn, AuthorizerPlanner authorizer) {

    /** Serves what no other route matches, so that it never comes before one ("Working with routes", API Gateway developer guide). */
    private static final String CATCH_ALL = "$default";

    /** What goes does so when the routes to everything are there, which get its requests. */
    void addTo(List<Step> steps) {
        List<ExtraRoute> routes = wanted(http);
        routes.forEach(route -> route(route, steps));
        List<Observed.Route> leaving =
                api.map(one -> leaving(http, one, aliasArn)).orElse(List.of());
        leaving.forEach(route -> steps.add(new HttpApiStep.DeleteRoute(route.id(), route.key())));
        Set<String> settled = Stream.concat(
                        routes.stream().map(ExtraRoute::key), leaving.stream().map(Observed.Route::key))
                .collect(Collectors.toSet());
        authorizer.addDeletionTo(settled, steps);
    }

    /** Those that lead to the alias and are not wanted any more; none when the project says nothing of routes. */
    static List<Observed.Route> leaving(HttpSpec http, Observed.HttpApi api, String aliasArn) {
        if (http.routes().isEmpty()) {
            return List.of();
        }
        Set<String> named = wanted(http).stream().map(ExtraRoute::key).collect(Collectors.toSet());
        Set<String> own = api.integrations().stream()
                .filter(one -> one.uri().equals(aliasArn))
                .map(one -> "integrations/" + one.id())
                .collect(Collectors.toSet());
        return api.routes().stream()
                .filter(route -> own.contains(route.target()))
                .filter(route -> !named.contains(route.key()) && !route.key().equals(CATCH_ALL))
                .filter(route -> !mayServePreflights(http, route.key(), named))
                .filter(route -> !isGuardedByOthers(http, route))
                .toList();
    }

    /** Its requests would go to a route to everything, which may be open, though the project says nothing of who may call what. */
    private static boolean isGuardedByOthers(HttpSpec http, Observed.Route route) {
        return !http.jwtAuthorizer().given() && !route.access().type().equals("NONE");
    }

    /** They are there for an authorizer and CORS, of which a project that says nothing of them leaves what is there. */
    private static boolean mayServePreflights(HttpSpec http, String key, Set<String> named) {
        boolean decided = http.jwtAuthorizer().given() && http.cors().given();
        return !decided && key.startsWith("OPTIONS ") && named.contains(key.replaceFirst("OPTIONS", "ANY"));
    }

    /** Those to everything, of which one may be named again to give it other scopes, and the further ones. */
    static List<ExtraRoute> wanted(HttpSpec http) {
        List<ExtraRoute> extra = http.routes().orElse(List.of());
        Stream<ExtraRoute> own = HttpSpec.OWN_ROUTES.stream()
                .filter(key -> extra.stream().noneMatch(route -> route.key().equals(key)))
                .map(key -> new ExtraRoute(key, false, Optional.empty()));
        List<ExtraRoute> all = Stream.concat(own, extra.stream()).toList();
        return Stream.concat(all.stream(), preflightRoutes(http, all)).toList();
    }

    /** A browser sends its preflight without a token, which a route for any method that wants one would refuse. */
    private static Stream<ExtraRoute> preflightRoutes(HttpSpec http, List<ExtraRoute> all) {
        if (http.jwtAuthorizer().value().isEmpty() || http.cors().value().isEmpty()) {
            return Stream.empty();
        }
        return all.stream()
                .filter(route -> route.key().startsWith("ANY ") && !route.open())
                .map(route -> new ExtraRoute(route.key().replaceFirst("ANY", "OPTIONS"), true, Optional.empty()))
                .filter(route -> all.stream().noneMatch(one -> one.key().equals(route.key())));
    }

    private void route(ExtraRoute route, List<Step> steps) {
        RouteAccess access = authorizer.access(route);
        Optional<Observed.Route> present = api.flatMap(one -> one.route(route.key()));
        if (present.isEmpty()) {
            steps.add(new HttpApiStep.CreateRoute(route.key(), access));
            return;
        }
        List<String> changes =
                new RouteChanges(api.orElseThrow(), aliasArn).changes(present.get(), access, authorizer.presentId());
        if (!changes.isEmpty()) {
            steps.add(new HttpApiStep.UpdateRoute(present.get().id(), route.key(), access, changes));
        }
    }
}
