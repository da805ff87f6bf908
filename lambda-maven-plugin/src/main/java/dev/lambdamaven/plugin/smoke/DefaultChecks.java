package dev.lambdamaven.plugin.smoke;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is checked without any configuration.
 *
 * @param checks none when the application is known to answer no GET without parameters
 * @param notice says what is checked and how to change it
 */
public record DefaultChecks(List<String> checks, String notice) {

    private static final String MORE = "; more: <checks><check>GET /path -> 200</check></checks>";

    /**
     * {@code GET /health}, {@code GET /} or the first other GET route without parameters, whichever the application has first in
     * that order; {@code GET /health} when its routes are not known.
     *
     * @param packageJson the content of {@code target/lambda/package.json}
     */
    public static DefaultChecks of(Optional<String> packageJson) {
        Optional<List<String>> paths = packageJson.flatMap(DefaultChecks::getPaths);
        if (paths.isEmpty() || paths.get().contains("/health")) {
            return saying("GET /health -> 200");
        }
        if (paths.get().contains("/")) {
            return saying("GET / -> 200");
        }
        return paths.get().stream()
                .findFirst()
                .map(path -> saying("GET " + path + " -> 200"))
                .orElseGet(() -> new DefaultChecks(
                        List.of(),
                        "Nothing is checked: no <checks> are configured, and the application has no GET without parameters"
                                + MORE));
    }

    private static DefaultChecks saying(String check) {
        return new DefaultChecks(List.of(check), "No <checks> are configured: " + check + MORE);
    }

    /** The paths of GET without parameters in the order of the file; empty when routes are not known. */
    private static Optional<List<String>> getPaths(String packageJson) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(packageJson);
            if (!(json.get("application") instanceof Map<?, ?> application)
                    || !(application.get("routes") instanceof List<?> routes)
                    || routes.isEmpty()) {
                return Optional.empty();
            }
            List<String> paths = new ArrayList<>();
            routes.stream().flatMap(DefaultChecks::path).forEach(paths::add);
            return Optional.of(paths);
        } catch (IOException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    private static Stream<String> path(Object route) {
        return route instanceof Map<?, ?> map
                        && "GET".equals(map.get("method"))
                        && map.get("path") instanceof String path
                        && path.matches("(?:/[A-Za-z0-9._~/-]*)?")
                ? Stream.of(path.isEmpty() ? "/" : path)
                : Stream.empty();
    }
}
