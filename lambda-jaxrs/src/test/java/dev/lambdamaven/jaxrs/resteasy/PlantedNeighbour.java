package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.jersey.JerseyEngine;

/** Breaks the rule that engines do not know each other. */
public final class PlantedNeighbour {

    private PlantedNeighbour() {}

    static Class<?> planted() {
        return JerseyEngine.class;
    }
}
