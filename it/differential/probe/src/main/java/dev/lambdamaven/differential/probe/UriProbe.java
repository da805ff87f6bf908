package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an application learns of the request's URI. */
@Path("/uri")
@Produces("text/plain")
public class UriProbe {

    // The runtime injects it; a method of a per-request resource never sees null.
    @Context
    @Nullable
    UriInfo injected;

    @GET
    @Path("base")
    public String base(@Context UriInfo uri) {
        return uri.getBaseUri() + " " + uri.getBaseUriBuilder().path("x").build();
    }

    @GET
    @Path("request/{x: .*}")
    public String request(@Context UriInfo uri) {
        return uri.getRequestUri() + " | " + uri.getAbsolutePath() + " | "
                + uri.getRequestUriBuilder().queryParam("more", "1").build();
    }

    @GET
    @Path("path/{x: .*}")
    public String path(@Context UriInfo uri) {
        return uri.getPath() + " | " + uri.getPath(false) + " | " + uri.getPathSegments(false);
    }

    @GET
    @Path("params/{a}/{b: .*}")
    public String params(@Context UriInfo uri) {
        return new TreeMap<>(uri.getPathParameters()) + " | " + new TreeMap<>(uri.getPathParameters(false));
    }

    @GET
    @Path("matched/{a}")
    public String matched(@Context UriInfo uri) {
        return uri.getMatchedURIs() + " | " + uri.getMatchedURIs(false) + " | "
                + uri.getMatchedResources().stream()
                        .map(resource -> resource.getClass().getSimpleName())
                        .toList();
    }

    @GET
    @Path("resolve/x")
    public String resolve(@Context UriInfo uri) {
        return uri.resolve(URI.create("items/1")) + " | " + uri.relativize(URI.create("uri/base"));
    }

    @GET
    @Path("built")
    public String built(@Context UriInfo uri) {
        return uri.getBaseUriBuilder().path(PathProbe.class, "one").build("a b/c") + " | "
                + uri.getAbsolutePathBuilder().path("{x}").build("\u00e9");
    }

    @GET
    @Path("field/{x}")
    public String field() {
        return injected == null ? "not injected" : injected.getPath();
    }

    @GET
    @Path("echo/{x}")
    @Produces("text/plain;charset=UTF-8")
    public String echo(
            @PathParam("x") String x, @QueryParam("q") List<String> q, @HeaderParam("X-One") @Nullable String one) {
        return "x=" + x + " q=" + q + " one=" + one;
    }
}
