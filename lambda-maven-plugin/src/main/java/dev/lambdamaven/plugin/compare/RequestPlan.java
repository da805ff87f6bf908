package dev.lambdamaven.plugin.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The requests of a comparison, in the order in which they are sent.
 *
 * @param chosen those of the user, and the same ones for each route
 */
public record RequestPlan(List<ComparedRequest> chosen, List<ComparedRequest> random) {

    public RequestPlan {
        chosen = List.copyOf(chosen);
        random = List.copyOf(random);
    }

    /**
     * Draws up the requests; same arguments, same requests.
     *
     * @param index text of the route index
     * @param own requests of the user
     * @param count of random requests
     */
    public static RequestPlan of(String index, List<ComparedRequest> own, int count, long seed) {
        List<Route> routes = RouteIndex.routes(index);
        List<ComparedRequest> chosen = new ArrayList<>(own);
        chosen.addAll(ChosenRequests.of(routes));
        return new RequestPlan(chosen, new RandomRequests(index, own, seed).next(count));
    }

    /** All of them. */
    public List<ComparedRequest> requests() {
        List<ComparedRequest> all = new ArrayList<>(chosen);
        all.addAll(random);
        return all;
    }

    /** What to say before the first one is sent. */
    public String warning() {
        return ("This runs the application's methods for %d chosen and %d random requests, twice each, and they do what they do:"
                        + " they write, send and delete.")
                .formatted(chosen.size(), random.size());
    }
}
