package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.SortedMap;

/**
 * What is written for a function.
 *
 * @param entries content by entry name, for the application's own jar; empty when no request could be served directly
 * @param report one line for each route and one for the whole, for the console
 */
public record GeneratedRoutes(SortedMap<String, byte[]> entries, List<String> report) {

    public GeneratedRoutes {
        report = List.copyOf(report);
    }
}
