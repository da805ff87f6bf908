package dev.lambdamaven.plugin.live;

import java.net.URI;
import java.util.List;

/**
 * What serves, as the page shows it.
 *
 * @param url where, without a slash at its end
 * @param apiId the HTTP API behind the URL
 * @param functionName whose log is shown
 * @param settings of the function, one line each
 * @param routes of the application, one line each; none when it has no index
 */
public record Application(URI url, String apiId, String functionName, List<String> settings, List<RouteLine> routes) {

    /** One route: {@code GET}, {@code /items/{id}}, and what it calls. */
    public record RouteLine(String method, String path, String calls) {}

    public Application {
        settings = List.copyOf(settings);
        routes = List.copyOf(routes);
    }
}
