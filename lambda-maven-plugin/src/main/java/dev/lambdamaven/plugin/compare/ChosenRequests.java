package dev.lambdamaven.plugin.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests that every route gets: the plain one, and each thing that may go wrong with it, one at a time. */
final class ChosenRequests {

    private ChosenRequests() {}

    /** The requests for these routes, and some that no route answers; always the same ones in the same order. */
    static List<ComparedRequest> of(List<Route> routes) {
        Set<ComparedRequest> requests = new LinkedHashSet<>();
        for (Route route : routes) {
            requests.addAll(paths(route));
            requests.addAll(methods(route));
            requests.addAll(headers(route));
            requests.addAll(bodies(route));
        }
        for (String target : List.of("/", "/no-such-path", "//", "/favicon.ico", "/%00")) {
            requests.add(ComparedRequest.json("GET", target, ""));
        }
        return List.copyOf(requests);
    }

    private static List<ComparedRequest> paths(Route route) {
        List<ComparedRequest> requests = new ArrayList<>();
        String body = body(route);
        for (String value : route.hasVariable() ? Values.SEGMENTS : List.of("")) {
            requests.add(ComparedRequest.json(route.method(), route.path(value), body));
        }
        String path = route.path("42");
        for (String target :
                List.of(path + "/", path + "//", "/" + path, path + ";a=1", path + "/more", path + "%20")) {
            requests.add(ComparedRequest.json(route.method(), target, body));
        }
        for (String query : Values.QUERIES) {
            requests.add(ComparedRequest.json(route.method(), path + "?" + query, body));
        }
        for (String name : route.queries()) {
            for (String value : Values.SEGMENTS) {
                requests.add(ComparedRequest.json(route.method(), path + "?" + name + "=" + value, body));
            }
        }
        return requests;
    }

    private static List<ComparedRequest> methods(Route route) {
        return Values.METHODS.stream()
                .map(method -> ComparedRequest.json(method, route.path("42"), ""))
                .toList();
    }

    private static List<ComparedRequest> headers(Route route) {
        List<ComparedRequest> requests = new ArrayList<>();
        for (String accept : Values.ACCEPTS) {
            Map<String, String> headers = route.mayCarryBody()
                    ? Map.of("accept", accept, "content-type", "application/json")
                    : Map.of("accept", accept);
            requests.add(new ComparedRequest(route.method(), route.path("42"), headers, body(route)));
        }
        return requests;
    }

    private static List<ComparedRequest> bodies(Route route) {
        List<ComparedRequest> requests = new ArrayList<>();
        if (route.mayCarryBody()) {
            for (String body : Values.BODIES) {
                requests.add(ComparedRequest.json(route.method(), route.path("42"), body));
            }
            for (String type : Values.CONTENT_TYPES) {
                Map<String, String> headers = Map.of("content-type", type);
                requests.add(new ComparedRequest(route.method(), route.path("42"), headers, body(route)));
            }
            requests.add(new ComparedRequest(route.method(), route.path("42"), Map.of(), body(route)));
        }
        return requests;
    }

    private static String body(Route route) {
        return route.mayCarryBody() ? "{\"name\":\"lamp\"}" : "";
    }
}
