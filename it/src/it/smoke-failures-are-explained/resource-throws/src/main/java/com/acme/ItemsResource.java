package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

@Path("/")
@Produces("text/plain")
public class ItemsResource {

    @GET
    @Path("health")
    public String health() {
        return "fine";
    }

    @GET
    @Path("items/{id}")
    public String find(@PathParam("id") int id) {
        System.out.println("looks for " + id + " with api-key " + System.getenv("API_KEY"));
        throw new IllegalStateException("the table of items is missing, said " + System.getenv("API_KEY"));
    }
}
