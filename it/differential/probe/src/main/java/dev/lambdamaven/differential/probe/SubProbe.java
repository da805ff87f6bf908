package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Sub-resource locators. */
@Path("/sub")
public class SubProbe {

    @Path("object/{id}")
    public Leaf object(@PathParam("id") String id, @QueryParam("q") @Nullable String q) {
        return new Leaf(id + " " + q, 0);
    }

    @Path("class")
    public Class<Plain> type() {
        return Plain.class;
    }

    @Path("context")
    public Plain context(@Context ResourceContext context) {
        return context.getResource(Plain.class);
    }

    @Path("null")
    public @Nullable Leaf nothing() {
        return null;
    }

    @Path("failing")
    public Leaf failing() {
        throw new Mappers.Mapped("in locator");
    }

    /** A sub-resource the runtime creates. */
    @Produces("text/plain")
    public static class Plain {

        @GET
        public String get(@Context UriInfo uri) {
            return "plain " + uri.getPath();
        }
    }

    /** A sub-resource that leads to further ones. */
    @Produces("text/plain")
    public static class Leaf {

        private final String name;
        private final int depth;

        public Leaf(String name, int depth) {
            this.name = name;
            this.depth = depth;
        }

        @GET
        public String get() {
            return "leaf " + name + " at " + depth;
        }

        @POST
        @Path("told")
        public String told(String body) {
            return "leaf " + name + " told " + body;
        }

        @Path("deeper/{name}")
        public Leaf deeper(@PathParam("name") String deeper, @Context UriInfo uri) {
            return new Leaf(name + ">" + deeper + uri.getPathParameters().get("name"), depth + 1);
        }
    }
}
