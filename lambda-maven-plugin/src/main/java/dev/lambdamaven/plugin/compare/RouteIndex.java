package dev.lambdamaven.plugin.compare;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads the routes from the text of a route index: one record a line, fields between tabs, the kind of record in the first letter. Only what helps to invent requests is
 * read, and a record that is not understood is passed over: the adapter is what must understand the index.
 */
final class RouteIndex {

    private final List<String> mounts = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();

    private RouteIndex() {}

    /** The routes, each under every path at which an application is mounted. */
    static List<Route> routes(String text) {
        RouteIndex index = new RouteIndex();
        text.lines()
                .map(line -> Arrays.stream(line.split("\t", -1))
                        .map(RouteIndex::decoded)
                        .toList())
                .forEach(index::add);
        List<String> mounts = index.mounts.isEmpty() ? List.of("") : index.mounts;
        return mounts.stream()
                .flatMap(mount -> index.routes.stream().map(route -> route.under(mount)))
                .distinct()
                .toList();
    }

    private void add(List<String> fields) {
        switch (fields.get(0).isEmpty() ? ' ' : fields.get(0).charAt(0)) {
            case 'a' -> mounts.add(field(fields, 2));
            case 'r' -> routes.add(new Route(field(fields, 3), "/" + field(fields, 4), List.of()));
            case 'p' -> addParameter(field(fields, 1), field(fields, 2));
            default -> {
                // Classes, reasons and what a later version adds.
            }
        }
    }

    private void addParameter(String source, String name) {
        if (source.equals("query") && !routes.isEmpty()) {
            int last = routes.size() - 1;
            routes.set(last, routes.get(last).withQuery(name));
        }
    }

    private static String field(List<String> fields, int number) {
        return number < fields.size() ? fields.get(number) : "";
    }

    private static String decoded(String field) {
        return field.indexOf('%') < 0 ? field : URLDecoder.decode(field.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
