package dev.lambdamaven.jaxrs.jersey;

import dev.lambdamaven.jaxrs.http.Caller;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;

/** Answers with what it was asked. */
@Path("/")
@Produces("text/plain")
public class RequestProbe {

    @GET
    public String root(@Context UriInfo uriInfo) {
        return "[" + uriInfo.getPath(false) + "]";
    }

    @GET
    @Path("uris")
    public String uris(@Context UriInfo uriInfo) {
        return uriInfo.getBaseUri() + " | " + uriInfo.getRequestUri();
    }

    @GET
    @Path("path/{id}")
    public String path(@PathParam("id") String id, @Encoded @PathParam("id") String encoded, @Context UriInfo uriInfo) {
        return id + " | " + encoded + " | " + uriInfo.getPath(false);
    }

    @GET
    @Path("rest/{rest:.*}")
    public String rest(@PathParam("rest") String rest) {
        return "[" + rest + "]";
    }

    @GET
    @Path("matrix/{segment}")
    public String matrix(@Context UriInfo uriInfo) {
        return uriInfo.getPathSegments().get(1).getMatrixParameters().toString();
    }

    @GET
    @Path("query")
    public String query(@QueryParam("q") List<String> q, @Context UriInfo uriInfo) {
        return q + " | " + uriInfo.getRequestUri().getRawQuery();
    }

    @GET
    @Path("header")
    public String header(@HeaderParam("X-Probe") List<String> values, @Context HttpHeaders headers) {
        return values.size() + " | " + headers.getHeaderString("X-PROBE");
    }

    @GET
    @Path("accept")
    public String accept(@Context HttpHeaders headers) {
        return String.valueOf(headers.getAcceptableMediaTypes());
    }

    @GET
    @Path("cookie")
    public String cookie(@CookieParam("a") String a, @CookieParam("b") String b) {
        return a + " | " + b;
    }

    @POST
    @Path("entity")
    public String entity(@Context ContainerRequestContext request) throws IOException {
        boolean there = request.hasEntity();
        return new String(request.getEntityStream().readAllBytes(), StandardCharsets.UTF_8) + " | " + there;
    }

    @POST
    @Path("form")
    @Consumes("application/x-www-form-urlencoded")
    public String form(@FormParam("a") String a) {
        return a;
    }

    @GET
    @Path("caller")
    public String caller(@Context SecurityContext security) {
        Principal principal = security.getUserPrincipal();
        return (principal == null ? "nobody" : principal.getName()) + " " + security.getAuthenticationScheme() + " "
                + security.isUserInRole("admin") + " " + security.isUserInRole(null) + " " + security.isSecure()
                + (principal instanceof Caller caller ? " " + caller.claims() : "");
    }

    @GET
    @Path("property")
    public String property(@Context ContainerRequestContext request) {
        return String.valueOf(request.getProperty("lambda.property"));
    }
}
