package dev.lambdamaven.plugin.routes;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * All that the index says. Classes and routes have the numbers of their places in these lists.
 *
 * @param applications the path of each application class
 * @param published the internal names of what an application that lists no classes has
 */
record RouteModel(
        SortedMap<String, String> applications,
        List<ResourceType> resources,
        List<KnownClass> known,
        Set<String> published) {

    RouteModel {
        resources = List.copyOf(resources);
        known = List.copyOf(known);
        published = Set.copyOf(published);
    }

    List<ResourceRoute> routes() {
        return resources.stream()
                .flatMap(resource -> resource.routes().stream())
                .toList();
    }

    List<ResourceRoute> directRoutes() {
        return routes().stream().filter(ResourceRoute::isDirect).toList();
    }

    Set<RouteParameter.Conversion> conversions() {
        Set<RouteParameter.Conversion> conversions = new LinkedHashSet<>();
        directRoutes().stream()
                .flatMap(route -> route.parameters().stream())
                .forEach(parameter -> parameter.generated().ifPresent(conversions::add));
        return conversions;
    }

    boolean isWorthWriting() {
        return !directRoutes().isEmpty()
                && !applications.isEmpty()
                && known.stream().anyMatch(provider -> provider.kind() == KnownClass.Kind.JSON);
    }
}
