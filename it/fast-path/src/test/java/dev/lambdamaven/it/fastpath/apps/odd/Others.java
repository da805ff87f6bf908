package dev.lambdamaven.it.fastpath.apps.odd;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Classes that only an engine calls right. */
public final class Others {

    private Others() {}

    /** Says more of the answer's headers than the index can. */
    @Path("linked")
    @Produces("application/json")
    public static class Linked {
        @GET
        public Response get() {
            return Response.noContent().contentLocation(URI.create("x")).build();
        }
    }

    /** Is given its context by the engine. */
    @Path("injected")
    public static class Injected {
        @Context
        @Nullable
        UriInfo info;

        @GET
        public void get() {}
    }

    /** Has a template that is a regular expression. */
    @Path("regex")
    public static class Regex {
        @GET
        @Path("{v: [0-9]+}")
        public void get(@PathParam("v") int v) {}
    }
}
