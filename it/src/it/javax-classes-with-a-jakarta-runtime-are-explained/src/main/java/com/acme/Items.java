package com.acme;

import javax.ws.rs.GET;
import javax.ws.rs.Path;

@Path("items")
public class Items {

    @GET
    public String get() {
        return "hello";
    }
}
