package dev.lambdamaven.it.fastpath.apps.rooted;

import dev.lambdamaven.it.fastpath.apps.shared.Ran;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One object for all requests, which remembers. */
@Path("shared/{tenant}")
@Produces("application/json")
public class Shared {

    private final String name;
    private final AtomicInteger counter = new AtomicInteger();

    public Shared(String name) {
        this.name = name;
    }

    @GET
    public Map<String, Object> get(@PathParam("tenant") String tenant) {
        Ran.count("get");
        return Map.of("tenant", tenant + name + counter.incrementAndGet());
    }

    @PUT
    @Path("{counter}")
    public void put(@PathParam("counter") int value) {
        Ran.count("put");
        counter.set(value);
    }

    @DELETE
    @Path("a/{deep}/b")
    public Map<String, Object> delete(@PathParam("deep") String deep, @PathParam("tenant") int tenant) {
        Ran.count("delete");
        return Map.of("deep", deep, "tenant", tenant);
    }
}
