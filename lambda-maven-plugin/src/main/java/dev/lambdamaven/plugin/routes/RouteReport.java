package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.routes.ResourceType.Fits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what is served directly, and of the rest why not. */
final class RouteReport {

    private RouteReport() {}

    static List<String> of(RouteModel model) {
        List<String> lines = new ArrayList<>();
        model.resources().forEach(resource -> lines.addAll(lines(resource)));
        if (!lines.isEmpty()) {
            lines.add(summary(model));
        }
        return lines;
    }

    private static List<String> lines(ResourceType resource) {
        if (resource.fits() == Fits.OPAQUE) {
            return List.of(
                    "ANY /" + resource.path() + "  engine: " + resource.code().simpleName() + " " + resource.reason());
        }
        return resource.routes().stream()
                .map(route -> route.verb() + " /" + route.template() + "  "
                        + (route.isDirect() ? "direct" : "engine: " + route.label() + " " + route.reason()))
                .toList();
    }

    private static String summary(RouteModel model) {
        Optional<KnownClass> unfit = first(model, KnownClass.Kind.UNFIT);
        if (!model.isWorthWriting()) {
            return "off: " + obstacle(model);
        }
        if (unfit.isPresent()) {
            return "off if the application publishes it: " + described(unfit.get());
        }
        Optional<KnownClass> mapper = first(model, KnownClass.Kind.MAPPER);
        boolean all = model.resources().stream()
                .allMatch(resource -> resource.fits() != Fits.OPAQUE
                        && resource.routes().stream().allMatch(ResourceRoute::isDirect));
        if (mapper.isPresent()) {
            return "RESTEasy starts with the function: " + described(mapper.get());
        }
        return all
                ? "RESTEasy starts with the first request that needs it: every route is direct"
                : "RESTEasy starts with the function: some routes need it";
    }

    /** Why nothing is written for an application of which nothing is worth it. */
    static String obstacle(RouteModel model) {
        return first(model, KnownClass.Kind.UNFIT).map(RouteReport::described).orElseGet(() -> missing(model));
    }

    private static String missing(RouteModel model) {
        if (model.directRoutes().isEmpty()) {
            return "no route can be called directly";
        }
        return model.applications().isEmpty()
                ? "no Application class has a plain public constructor"
                : "there is no JSON provider that can be called directly";
    }

    private static Optional<KnownClass> first(RouteModel model, KnownClass.Kind kind) {
        return model.known().stream().filter(known -> known.kind() == kind).findFirst();
    }

    private static String described(KnownClass known) {
        return known.code().simpleName() + " " + known.reason();
    }
}
