package dev.lambdamaven.plugin.local.gateway;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The API as it was when its stage was last deployed; requests see this, not what it is by now. */
record Deployment(List<Route> routes, Optional<CorsRules> cors) {

    /** A deployment as API Gateway describes it, with what it holds. */
    record Made(Map<String, Object> document, Deployment content) {

        String id() {
            return String.valueOf(document.get("deploymentId"));
        }
    }

    /** A route with what it calls and who may call it. */
    record Route(RouteKey key, Integration integration, Optional<Guard> guard) {}

    /**
     * What a route calls, and how.
     *
     * @param format of the payload
     */
    record Integration(Optional<FunctionUri> function, Duration timeout, PayloadFormat format) {}

    /** The authorizer of a route, and the scopes of which a token must have one; none when any token will do. */
    record Guard(JwtRules rules, List<String> scopes) {}

    /** A route that a request has found, with the variables of the path. */
    record Match(Route route, Map<String, String> variables) {}

    Deployment {
        routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.key().rank())
                        .reversed())
                .toList();
    }

    /** An API without CORS. */
    Deployment(List<Route> routes) {
        this(routes, Optional.empty());
    }

    /**
     * The most specific route for a request.
     *
     * @param path decoded, without the stage
     */
    Optional<Match> match(String method, String path) {
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.key().match(method, path);
            if (variables.isPresent()) {
                return Optional.of(new Match(route, variables.get()));
            }
        }
        return Optional.empty();
    }
}
