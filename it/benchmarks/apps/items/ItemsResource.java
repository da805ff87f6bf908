package com.acme.items;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The starter's two routes, as one would write them for any JAX-RS server. */
@Path("/items")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ItemsResource {

    @POST
    public Response create(Item item) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("message", "item created"))
                .build();
    }

    @PUT
    @Path("/{item_id}")
    public Map<String, String> update(@PathParam("item_id") String id, Item item) {
        return Map.of("message", "item " + integer(id) + " updated");
    }

    private static BigInteger integer(String value) {
        try {
            return new BigInteger(value);
        } catch (NumberFormatException e) {
            Map<String, Object> problem = Map.of(
                    "type",
                    "int_parsing",
                    "loc",
                    List.of("path", "item_id"),
                    "msg",
                    "Input should be a valid integer, unable to parse string as an integer",
                    "input",
                    value);
            throw new WebApplicationException(Response.status(422)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("detail", List.of(problem)))
                    .build());
        }
    }
}
