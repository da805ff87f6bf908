package dev.lambdamaven.plugin.local.gateway;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The routes of an API as they were when its stage was last deployed; requests see these, not the current ones. */
record Deployment(List<Route> routes) {

    /** A route with what it calls. */
    record Route(RouteKey key, String integrationUri, Duration timeout) {}

    /** A route that a request has found, with the variables of the path. */
    record Match(Route route, Map<String, String> variables) {}

    Deployment {
        routes = routes.stream()
                .sorted(Comparator.comparing((Route route) -> route.key().rank())
                        .reversed())
                .toList();
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
