package dev.lambdamaven.jaxrs.jersey.shapes;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;

/** A resource. */
@Path("/items")
@Produces("text/plain")
public class Items {

    @GET
    public String items(@Context Configuration configuration) {
        return "items " + configuration.getProperty("colour");
    }
}
