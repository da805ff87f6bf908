package com.acme;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

/** Looks at the stack, which is what the generator cannot see and the comparison must. */
@Path("/who")
@Produces("application/json")
public class WhoResource {

    public record Answer(String text) {}

    @GET
    @Path("/{name}")
    public Answer who(@PathParam("name") String name) {
        boolean engine = StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().startsWith("org.jboss.")));
        return new Answer(name + ", called by " + (engine ? "engine" : "index"));
    }
}
