package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Route;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An application as JSON values, for {@code target/lambda/package.json}. */
public final class ApplicationFacts {

    private ApplicationFacts() {}

    /** Init-params stay out: a file that people send around is no place for their values. */
    public static Map<String, Object> of(ApplicationModel model) {
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
        facts.put(
                "routes",
                model.resources().stream()
                        .flatMap(resource -> resource.routes().stream())
                        .map(route -> route(base, route))
                        .toList());
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

    private static Map<String, Object> route(String base, Route route) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("method", route.isLocator() ? "*" : route.httpMethod());
        facts.put("path", base + route.path());
        facts.put("calls", route.javaMethod());
        if (route.isLocator()) {
            facts.put("locator", true);
        }
        return facts;
    }
}
