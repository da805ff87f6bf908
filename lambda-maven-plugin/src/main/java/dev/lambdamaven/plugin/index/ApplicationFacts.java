package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Route;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application as JSON values: the member {@code application} of {@code target/lambda/package.json}, for {@code run}, {@code smoke}
 * and whoever else wants to know what is served. Its members:
 *
 * <ul>
 *   <li>{@code namespace}: {@code jakarta.ws.rs} or {@code javax.ws.rs}
 *   <li>{@code applications}: the {@code Application} classes, each with {@code class}, {@code path} (empty or such as {@code /api},
 *       percent-encoded) and {@code origin} of the path: {@code annotation}, {@code web.xml} or {@code subclass} when nobody named one
 *   <li>{@code resources}, {@code providers}: binary names of the classes that an {@code Application} publishes which names none
 *   <li>{@code routes}: the methods of these resources, each with {@code method} ({@code GET} …, {@code *} for a sub-resource locator),
 *       {@code path} (the template as the client sees it; below the application's path when there are several applications),
 *       {@code resource} (the class), {@code calls} (class and method that have the code), {@code locator} ({@code true} or absent),
 *       {@code direct} (whether it is called without starting the JAX-RS runtime) and, unless it is, {@code reason}
 * </ul>
 *
 * <p>Lists are sorted by name, routes by class, path and method. Later versions may add members.
 */
public final class ApplicationFacts {

    private ApplicationFacts() {}

    /** Knows why the JAX-RS runtime must serve a route. */
    @FunctionalInterface
    public interface Reasons {

        /** Such as {@code has no @Produces}; empty for a route that is called directly. */
        Optional<String> reason(ResourceClass resource, Route route);
    }

    /** Init-params stay out: a file that people send around is no place for their values. */
    public static Map<String, Object> of(ApplicationModel model, Reasons reasons) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("namespace", model.namespace().packageName());
        facts.put(
                "applications",
                model.applications().stream().map(ApplicationFacts::application).toList());
        facts.put(
                "resources", model.resources().stream().map(ResourceClass::name).toList());
        facts.put("providers", model.providers());
        String base =
                model.applications().size() == 1 ? model.applications().get(0).path() : "";
        List<Map<String, Object>> routes = new ArrayList<>();
        for (ResourceClass resource : model.resources()) {
            for (Route route : resource.routes()) {
                routes.add(route(base, resource, route, reasons.reason(resource, route)));
            }
        }
        facts.put("routes", routes);
        return facts;
    }

    /** One line, such as {@code application com.acme.ItemsApplication on /api, 2 resources, 1 provider}. */
    public static String line(ApplicationModel model) {
        List<String> mounted = model.applications().stream()
                .map(type -> type.name() + (type.path().isEmpty() ? "" : " on " + type.path()))
                .toList();
        return (mounted.isEmpty() ? "no application" : "application " + String.join(" and ", mounted))
                + ", " + counted(model.resources().size(), "resource")
                + ", " + counted(model.providers().size(), "provider");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static Map<String, Object> application(ApplicationClass type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("class", type.name());
        facts.put("path", type.path());
        facts.put("origin", type.origin().text());
        return facts;
    }

    private static Map<String, Object> route(
            String base, ResourceClass resource, Route route, Optional<String> reason) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", route.isLocator() ? "*" : route.httpMethod());
        facts.put("path", base + route.path());
        facts.put("resource", resource.name());
        facts.put("calls", route.javaMethod());
        if (route.isLocator()) {
            facts.put("locator", true);
        }
        facts.put("direct", reason.isEmpty());
        reason.ifPresent(text -> facts.put("reason", text));
        return facts;
    }
}
