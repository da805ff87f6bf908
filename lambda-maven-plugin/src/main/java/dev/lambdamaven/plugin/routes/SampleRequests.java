package dev.lambdamaven.plugin.routes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes requests for the routes of an index: mostly plausible ones, and those that clients and bots get wrong. */
public final class SampleRequests {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "get");
    private static final List<String> ODD_PATHS = List.of(
            "/", "//", "/.env", "/wp-login.php", "/robots.txt", "/favicon.ico", "/api", "/%2e%2e/x", "/x;y=z", "/ä b");

    private final Random random;
    private final SampleValues values;
    private final String base;
    private final List<Route> routes = new ArrayList<>();

    private record Route(List<String> fields, List<List<String>> parameters) {}

    /**
     * Takes an index.
     *
     * @param random the source of all choices: the same seed gives the same requests
     */
    public SampleRequests(String index, Random random) {
        this.random = random;
        this.values = new SampleValues(random);
        String path = "";
        for (String line : index.split("\n", -1)) {
            List<String> fields = List.of(line.split("\t", -1));
            if (fields.get(0).equals("application")) {
                path = fields.get(2);
            } else if (fields.get(0).equals("route")) {
                routes.add(new Route(fields, new ArrayList<>()));
            } else if (fields.get(0).equals("parameter")) {
                routes.get(routes.size() - 1).parameters().add(fields);
            }
        }
        this.base = path;
    }

    /** The next request. */
    public SampleRequest next() {
        Route route = routes.get(random.nextInt(routes.size()));
        boolean encoded = random.nextBoolean();
        Map<String, String> headers = headers(route);
        boolean reads = !parameters(route, "entity").isEmpty();
        String body = reads ? (often() ? values.json() : values.odd()) : (rarely() ? values.json() : "");
        return new SampleRequest(method(route), path(route, encoded), encoded, query(route), headers, body);
    }

    private boolean often() {
        return random.nextInt(10) < 8;
    }

    private boolean rarely() {
        return random.nextInt(10) == 0;
    }

    private String method(Route route) {
        return often() ? route.fields().get(3) : METHODS.get(random.nextInt(METHODS.size()));
    }

    private String path(Route route, boolean encoded) {
        if (random.nextInt(20) == 0) {
            return ODD_PATHS.get(random.nextInt(ODD_PATHS.size()));
        }
        StringBuilder path = new StringBuilder(rarely() ? "" : base);
        for (String segment : route.fields().get(4).split("/", -1)) {
            path.append(random.nextInt(30) == 0 ? "//" : "/");
            path.append(segment.startsWith("{") ? values.segment(encoded) : segment);
            path.append(random.nextInt(30) == 0 ? ";v=1" : "");
        }
        return path.append(rarely() ? values.tail() : "").toString();
    }

    private String query(Route route) {
        List<String> pairs = new ArrayList<>();
        for (List<String> parameter : parameters(route, "query")) {
            if (often()) {
                pairs.add(parameter.get(2) + (rarely() ? "" : "=" + values.text()));
            }
        }
        if (rarely()) {
            pairs.add(values.junk());
        }
        return String.join("&", pairs);
    }

    private Map<String, String> headers(Route route) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (List<String> parameter : parameters(route, "header")) {
            if (often()) {
                headers.put(parameter.get(2), values.text());
            }
        }
        boolean reads = !parameters(route, "entity").isEmpty();
        if (reads ? often() : rarely()) {
            headers.put("content-type", often() ? "application/json" : values.contentType());
        }
        if (random.nextInt(3) == 0) {
            headers.put("accept", values.accept());
        }
        if (random.nextInt(5) == 0) {
            headers.put("accept-language", values.language());
        }
        return headers;
    }

    private static List<List<String>> parameters(Route route, String source) {
        return route.parameters().stream()
                .filter(parameter -> parameter.get(1).equals(source))
                .toList();
    }
}
