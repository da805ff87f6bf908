package com.acme.items;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The lines of one order: a sub-resource. */
public class LinesResource {

    private final long order;

    LinesResource(long order) {
        this.order = order;
    }

    @GET
    @Path("/{line}")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Long> line(@PathParam("line") long line) {
        return Map.of("order", order, "line", line);
    }
}
