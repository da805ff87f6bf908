package com.acme.orders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

@Path("orders/{id}")
public class OrdersResource {

    @GET
    @Produces("application/json")
    public String find(@PathParam("id") String id) {
        if (id.equals("0")) {
            throw new IllegalArgumentException("no order " + id);
        }
        return "{\"id\":\"" + id + "\"}";
    }
}
