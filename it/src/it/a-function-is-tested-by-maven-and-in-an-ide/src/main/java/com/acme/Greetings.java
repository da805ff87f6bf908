package com.acme;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The adapter finds it by itself: there is neither a handler nor an Application. */
@Path("/greetings")
@Produces("text/plain")
public class Greetings {

    @GET
    public String get() {
        return System.getenv("GREETING") + " " + ProcessHandle.current().pid();
    }

    @POST
    @Consumes("application/json")
    public String post(String body) {
        return "got " + body;
    }
}
