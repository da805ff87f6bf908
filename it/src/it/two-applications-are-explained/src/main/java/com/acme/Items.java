package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("items")
public class Items {

    @GET
    public String get() {
        return "hello";
    }
}
