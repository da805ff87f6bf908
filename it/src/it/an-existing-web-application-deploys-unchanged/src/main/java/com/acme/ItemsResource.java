package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

@Path("/items")
@Produces("application/json")
public class ItemsResource {

    @GET
    @Path("{id}")
    public String find(@PathParam("id") String id) {
        if (id.equals("0")) {
            throw new UnknownItemException(id);
        }
        return "{\"id\":\"" + id + "\"}";
    }

    @POST
    public Response add(@Context UriInfo uri) {
        return Response.created(uri.getAbsolutePathBuilder().path("7").build()).build();
    }
}
