package com.acme.items;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** Has what only a whole JAX-RS runtime serves: a sub-resource locator, injected context, mapped exceptions. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @GET
    @Path("/{id}")
    public Order order(@PathParam("id") long id, @QueryParam("customer") String customer, @Context UriInfo uri) {
        if (id < 0) {
            throw new IllegalArgumentException("An order's id is not negative: " + uri.getPath());
        }
        return new Order(known(id), customer);
    }

    @Path("/{id}/lines")
    public LinesResource lines(@PathParam("id") long id) {
        return new LinesResource(known(id));
    }

    private static long known(long id) {
        if (id >= 1000) {
            throw new UnknownOrder(id);
        }
        return id;
    }
}
