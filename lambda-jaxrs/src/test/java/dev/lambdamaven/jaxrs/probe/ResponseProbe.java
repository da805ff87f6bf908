package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers with statuses, headers and cookies. */
@Path("/response")
public class ResponseProbe {

    @GET
    @Path("status/{status}")
    public Response status(@PathParam("status") int status) {
        return Response.status(status).entity("body").type("text/plain").build();
    }

    @GET
    @Path("nothing")
    @Produces("text/plain")
    public void nothing() {}

    @GET
    @Path("ok")
    public Response ok() {
        return Response.ok().build();
    }

    @POST
    @Path("created")
    public Response created() {
        return Response.created(URI.create("items/1")).build();
    }

    @GET
    @Path("other")
    public Response other() {
        return Response.seeOther(URI.create("/items")).build();
    }

    @GET
    @Path("later")
    public CompletionStage<Response> later() {
        return CompletableFuture.supplyAsync(
                () -> Response.created(URI.create("/items/2")).build());
    }

    @GET
    @Path("cookies")
    public Response cookies() {
        return Response.noContent()
                .cookie(new NewCookie.Builder("a").value("1").httpOnly(true).build())
                .header("Set-Cookie", "b=2; Expires=Thu, 01 Jan 2026 00:00:00 GMT")
                .build();
    }

    @GET
    @Path("headers")
    public Response headers() {
        return Response.noContent()
                .header("Vary", "Accept")
                .header("Vary", "Origin")
                .header("Connection", "close")
                .header("Transfer-Encoding", "chunked")
                .header("Content-Length", 3)
                .header("X-Split", "a\r\nX-Injected: b")
                .header("X Bad\r\nName", "c")
                .build();
    }

    @GET
    @Path("length")
    public Response length() {
        return Response.ok("0123456789", "text/plain")
                .header("Content-Length", 10)
                .build();
    }
}
