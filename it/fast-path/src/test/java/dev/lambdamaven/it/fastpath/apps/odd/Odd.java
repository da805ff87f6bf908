package dev.lambdamaven.it.fastpath.apps.odd;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Methods that only an engine calls right, each for another reason. */
@Path("odd")
@Produces("application/json")
public class Odd {

    /** Values of a form. */
    public static class Bean {}

    @GET
    @Path("direct")
    public Map<String, String> direct() {
        return Map.of();
    }

    @GET
    @Path("context")
    public Map<String, String> context(@Context UriInfo info) {
        return Map.of();
    }

    @GET
    @Path("bean")
    public Map<String, String> bean(@BeanParam Bean bean) {
        return Map.of();
    }

    @GET
    @Path("encoded/{v}")
    public Map<String, String> encoded(@PathParam("v") @Encoded String v) {
        return Map.of();
    }

    @GET
    @Path("optional")
    public Optional<String> optional() {
        return Optional.empty();
    }

    @GET
    @Path("later")
    public @Nullable CompletionStage<String> later() {
        return null;
    }

    @GET
    @Path("twice/{v}/{v}")
    public Map<String, String> twice(@PathParam("v") String v) {
        return Map.of();
    }

    @GET
    @Path("several")
    @Produces({"application/json", "application/xml"})
    public Map<String, String> several() {
        return Map.of();
    }

    @POST
    @Path("text")
    @Consumes("text/plain")
    public Map<String, String> text(String body) {
        return Map.of();
    }
}
