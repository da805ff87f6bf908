package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;

/** Answers with what it was asked. */
@Path("/")
@Produces("text/plain")
public class RequestProbe {

    private final UriInfo uriInfo;
    private final HttpHeaders headers;

    public RequestProbe(@Context UriInfo uriInfo, @Context HttpHeaders headers) {
        this.uriInfo = uriInfo;
        this.headers = headers;
    }

    @GET
    public String root() {
        return "root";
    }

    @GET
    @Path("path/{id}")
    public String path(@PathParam("id") String id, @Encoded @PathParam("id") String encoded) {
        return id + " | " + encoded + " | " + uriInfo.getPath(false);
    }

    @GET
    @Path("rest/{rest:.*}")
    public String rest(@PathParam("rest") String rest) {
        return "[" + rest + "] " + uriInfo.getPath(false);
    }

    @GET
    @Path("matrix/{segment}")
    public String matrix() {
        return uriInfo.getPathSegments().get(1).getMatrixParameters().toString();
    }

    @GET
    @Path("query")
    public String query(@QueryParam("q") List<String> q) {
        return q + " | " + uriInfo.getQueryParameters(false).get("q") + " | "
                + uriInfo.getRequestUri().getRawQuery();
    }

    @GET
    @Path("uris")
    public String uris() {
        return uriInfo.getBaseUri() + " | " + uriInfo.getRequestUri();
    }

    @GET
    @Path("header")
    public String header(@HeaderParam("X-Probe") List<String> values) {
        return values.size() + " | " + headers.getHeaderString("X-PROBE");
    }

    @GET
    @Path("accept")
    public String accept() {
        return headers.getAcceptableMediaTypes() + " | " + headers.getAcceptableLanguages();
    }

    @GET
    @Path("cookie")
    public String cookie(@CookieParam("a") String a, @CookieParam("b") String b) {
        return a + " | " + b + " | " + headers.getHeaderString("cookie");
    }

    @Propfind
    @Path("method")
    public String method() {
        return "found";
    }

    /** WebDAV's method stands for all that JAX-RS has no annotation for. */
    @HttpMethod("PROPFIND")
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Propfind {}
}
