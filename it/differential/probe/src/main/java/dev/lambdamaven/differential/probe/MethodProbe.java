package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Methods of every name. */
@Path("/method")
@Produces("text/plain")
public class MethodProbe {

    /** A method of WebDAV. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @HttpMethod("PROPFIND")
    public @interface PropFind {}

    @GET
    public String get() {
        return "get";
    }

    @POST
    public String post(String body) {
        return "post " + body;
    }

    @PUT
    @Path("{id}")
    public String put(@PathParam("id") String id, String body) {
        return "put " + id + " " + body;
    }

    @PATCH
    @Path("{id}")
    public String patch(@PathParam("id") String id, String body) {
        return "patch " + id + " " + body;
    }

    @DELETE
    @Path("{id}")
    public String delete(@PathParam("id") String id, String body) {
        return "delete " + id + " [" + body + "]";
    }

    @PropFind
    public String propFind(String body) {
        return "propfind " + body;
    }

    @HEAD
    @Path("own")
    public Response head() {
        return Response.ok()
                .header("X-Head", "own")
                .header("Content-Length", "1234")
                .build();
    }

    @OPTIONS
    @Path("own")
    public Response options() {
        return Response.ok("own options").header("Allow", "GET").build();
    }

    @GET
    @Path("own")
    public String own() {
        return "own get";
    }

    @POST
    @Path("nothing")
    public void nothing() {
        // Answers 204.
    }
}
