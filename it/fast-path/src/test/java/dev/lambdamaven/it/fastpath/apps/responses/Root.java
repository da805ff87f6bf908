package dev.lambdamaven.it.fastpath.apps.responses;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** The root. */
@Path("/")
@Produces("application/json")
public class Root {

    @GET
    public Map<String, String> root() {
        return Map.of("here", "root");
    }

    @GET
    @Path("{name}")
    public Map<String, String> named(@jakarta.ws.rs.PathParam("name") String name) {
        return Map.of("here", name);
    }
}
