package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.start.Engines;

/** Breaks the rule that an engine does not know who starts it. */
public final class PlantedNeighbour {

    private PlantedNeighbour() {}

    static Class<?> planted() {
        return Engines.class;
    }
}
