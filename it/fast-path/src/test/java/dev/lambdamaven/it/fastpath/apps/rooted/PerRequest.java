package dev.lambdamaven.it.fastpath.apps.rooted;

import dev.lambdamaven.it.fastpath.apps.shared.Ran;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;

/** One object for each request. */
@Path("each")
@Produces("application/json")
public class PerRequest {

    private int counter;

    public PerRequest() {
        Ran.count("new PerRequest");
    }

    @GET
    public Map<String, Integer> get() {
        return Map.of("counter", ++counter);
    }

    @POST
    public Response post() {
        return Response.created(URI.create("each/" + ++counter)).build();
    }
}
