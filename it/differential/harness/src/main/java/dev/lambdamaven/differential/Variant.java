package dev.lambdamaven.differential;

import java.util.ArrayList;
import java.util.List;

/** The two shapes of the probe application, each with requests of its own. */
public enum Variant {
    /** The application without a path. */
    ROOT("/requests.txt"),
    /** The application with {@code @ApplicationPath}. */
    PATH("/requests-below-a-path.txt");

    private final String requests;

    Variant(String requests) {
        this.requests = requests;
    }

    /** Returns the listed requests, and for the first variant random ones behind. */
    List<Request> requests() {
        List<Request> all = new ArrayList<>(RequestList.load(requests));
        if (this == ROOT) {
            all.addAll(RandomRequests.all());
        }
        return all;
    }
}
