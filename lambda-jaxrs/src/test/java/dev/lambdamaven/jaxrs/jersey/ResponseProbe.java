package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Answers, and fails in every way an application can. */
@Path("/response")
@Produces("text/plain")
public class ResponseProbe {

    @POST
    @Path("created")
    public Response created() {
        return Response.created(URI.create("items/1")).build();
    }

    @GET
    @Path("other")
    public CompletionStage<Response> other() {
        return CompletableFuture.supplyAsync(
                () -> Response.seeOther(URI.create("items/2")).build());
    }

    @GET
    @Path("headers")
    public Response headers() {
        return Response.noContent()
                .header("Vary", "Accept")
                .header("Vary", "Origin")
                .header("Set-Cookie", "a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT")
                .header("Set-Cookie", "b=2")
                .build();
    }

    @GET
    @Path("text")
    public String text() {
        return "0123456789";
    }

    @GET
    @Path("runtime")
    public String runtime() {
        throw new IllegalStateException("secret-7431");
    }

    @GET
    @Path("checked")
    public String checked() throws IOException {
        throw new IOException("secret-7431");
    }

    @GET
    @Path("later")
    public CompletionStage<String> later() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret-7431"));
    }

    @GET
    @Path("error")
    public String error() {
        throw new NoClassDefFoundError("com/example/Gone");
    }

    @GET
    @Path("half/{bytes}")
    public StreamingOutput half(@PathParam("bytes") int bytes) {
        return output -> {
            output.write(new byte[bytes]);
            output.flush();
            throw new IOException("secret-7431");
        };
    }

    @GET
    @Path("half-mapped")
    public StreamingOutput halfMapped() {
        return output -> {
            output.write('x');
            throw new Mapped();
        };
    }

    @GET
    @Path("whole/{bytes}")
    public StreamingOutput whole(@PathParam("bytes") int bytes) {
        return output -> {
            output.write(new byte[bytes]);
            output.flush();
        };
    }

    /** An exception with a mapper. */
    public static final class Mapped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Answers 418. */
    public static final class Mapper implements ExceptionMapper<Mapped> {
        @Override
        public Response toResponse(Mapped exception) {
            return Response.status(418).entity("mapped").type("text/plain").build();
        }
    }
}
