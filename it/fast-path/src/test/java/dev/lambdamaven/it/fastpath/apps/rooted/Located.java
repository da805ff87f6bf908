package dev.lambdamaven.it.fastpath.apps.rooted;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** Has a sub-resource, so only the engine knows its methods. */
@Path("located")
@Produces("application/json")
public class Located {

    @Path("sub")
    public Located sub() {
        return new Located();
    }

    @GET
    public Map<String, String> get() {
        return Map.of("where", "located");
    }
}
