package dev.lambdamaven.jaxrs.direct;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the resource methods of a path as RESTEasy does: first the class, by its path alone, then its methods. */
final class RouteTable {

    private final List<Group> groups = new ArrayList<>();
    private boolean complete = true;

    /** The classes whose paths match the same requests; RESTEasy looks for a method in all of them. */
    private static final class Group {

        private final Template path;
        private final List<Route> routes = new ArrayList<>();
        private boolean opaque;

        Group(Template path) {
            this.path = path;
        }
    }

    RouteTable(RouteIndex index, Published published) {
        for (Route route : index.routes()) {
            if (published.has(route.resource())) {
                add(route, published);
            }
        }
        for (RouteIndex.Entry entry : index.entries()) {
            Template path = entry.path();
            if (path != null && published.has(entry.number())) {
                boolean made = entry.fits().equals("singleton") && published.singleton(entry.number()) != null;
                group(path).opaque |= !entry.fits().isEmpty() && !made;
            }
        }
        for (Group group : groups) {
            complete &= !group.opaque;
        }
    }

    private void add(Route route, Published published) {
        Template path = published.resource(route.resource()).path();
        if (path != null) {
            boolean left = published.convertsParameters() && !route.parameters().isEmpty();
            group(path).routes.add(left ? left(route) : route);
            complete &= route.isDirect() && !left;
        }
    }

    private static Route left(Route route) {
        return new Route(
                -1,
                route.resource(),
                route.method(),
                route.template(),
                route.consumes(),
                route.produces(),
                route.parameters());
    }

    private Group group(Template path) {
        for (Group group : groups) {
            if (group.path.isLike(path)) {
                return group;
            }
        }
        Group group = new Group(path);
        groups.add(group);
        return group;
    }

    /** Whether no route is left to the engine. */
    boolean isComplete() {
        return complete;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        for (Group group : groups) {
            routes.addAll(group.routes);
        }
        return routes;
    }

    /** Returns the methods whose path matches, whatever HTTP method they have; null if only the engine can say. */
    @Nullable
    List<Route> matching(List<String> path) {
        Group best = null;
        boolean tie = false;
        for (Group group : groups) {
            if (group.path.isStartOf(path)) {
                int more = best == null ? 1 : group.path.literalCharacters() - best.path.literalCharacters();
                tie = more == 0 || (tie && more < 0);
                best = best == null || more > 0 ? group : best;
            }
        }
        if (best == null) {
            return List.of();
        }
        return tie || best.opaque ? null : matching(best, path);
    }

    private static List<Route> matching(Group group, List<String> path) {
        List<Route> matching = new ArrayList<>();
        for (Route route : group.routes) {
            if (route.template().matches(path)) {
                matching.add(route);
            }
        }
        return matching;
    }
}
