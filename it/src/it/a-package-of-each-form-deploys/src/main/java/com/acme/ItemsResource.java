package com.acme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;

@Path("/")
@Produces("application/json")
public class ItemsResource {

    @GET
    @Path("health")
    public Map<String, String> health() {
        return Map.of("status", "ok");
    }

    @POST
    @Path("items")
    @Consumes("application/json")
    public Response create(Item item) {
        return Response.status(201).entity(Map.of("message", "item created")).build();
    }

    /** Written by RESTEasy, since it is text. */
    @GET
    @Path("items/{id}")
    @Produces("text/plain")
    public String find(@PathParam("id") int id) {
        return "item " + id;
    }
}
