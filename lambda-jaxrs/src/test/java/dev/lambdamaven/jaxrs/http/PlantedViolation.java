package dev.lambdamaven.jaxrs.http;

import jakarta.ws.rs.core.Response;

/** Breaks the rule that the types between the parts know no JAX-RS. */
public final class PlantedViolation {

    private PlantedViolation() {}

    static Response planted() {
        return Response.ok().build();
    }
}
