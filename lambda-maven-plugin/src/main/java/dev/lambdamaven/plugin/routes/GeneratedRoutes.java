package dev.lambdamaven.plugin.routes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is written for a function.
 *
 * @param entries content by entry name, for the application's own jar; empty when no request could be served directly
 * @param report one line for each route and one for the whole, for the console
 * @param reasons why the engine serves a route, by {@link #key}; empty text for one that is called directly
 * @param otherwise the reason for all other routes
 */
public record GeneratedRoutes(
        SortedMap<String, byte[]> entries, List<String> report, Map<String, String> reasons, String otherwise) {

    public GeneratedRoutes {
        report = List.copyOf(report);
        reasons = Map.copyOf(reasons);
    }

    /** Nothing is written, and this is why. */
    public static GeneratedRoutes none(String why) {
        return new GeneratedRoutes(new TreeMap<>(), List.of(), Map.of(), why);
    }

    /** As {@link #none}, and the console is told. */
    static GeneratedRoutes off(String why) {
        return new GeneratedRoutes(new TreeMap<>(), List.of("off: " + why), Map.of(), why);
    }

    /** With what is known of each route. */
    static GeneratedRoutes of(SortedMap<String, byte[]> entries, RouteModel model) {
        List<String> report = RouteReport.of(model);
        Map<String, String> reasons = new HashMap<>();
        for (KnownClass known : model.known()) {
            reasons.put(known.code().binaryName(), known.reason());
        }
        for (ResourceType resource : model.resources()) {
            String name = resource.code().binaryName();
            reasons.put(name, resource.reason());
            resource.routes()
                    .forEach(route -> reasons.put(
                            key(route.verb(), name + "." + route.method().name()), route.reason()));
        }
        String otherwise = entries.isEmpty() ? RouteReport.obstacle(model) : "the route index does not know it";
        return new GeneratedRoutes(entries, report, reasons, otherwise);
    }

    /**
     * Why the engine serves a route; empty when it is called directly.
     *
     * @param resource the binary name of the class
     * @param httpMethod such as {@code GET}; empty for a sub-resource locator
     * @param javaMethod class and method, such as {@code com.acme.Items.find}
     */
    public Optional<String> reason(String resource, String httpMethod, String javaMethod) {
        String own = reasons.get(key(httpMethod, javaMethod));
        if (own == null) {
            String whole = reasons.getOrDefault(resource, "");
            return Optional.of(whole.isEmpty() ? otherwise : whole);
        }
        if (!own.isEmpty()) {
            return Optional.of(own);
        }
        return entries.isEmpty() ? Optional.of(otherwise) : Optional.empty();
    }

    private static String key(String httpMethod, String javaMethod) {
        return httpMethod + " " + javaMethod;
    }
}
