package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.annotations.GZIP;

/** Takes and returns what interceptors and filters changed on the way. */
@Path("/buffer")
@Produces("text/plain")
public class BufferProbe {

    @POST
    @Path("echo")
    public String echo(String body) {
        return body;
    }

    @GZIP
    @GET
    @Path("zipped")
    public String zipped() {
        return "zipped zipped zipped";
    }

    @GET
    @Path("head")
    public Response get() {
        return Response.ok("body").header("X-Of", "GET").build();
    }

    @HEAD
    @Path("own")
    public Response head() {
        return Response.ok().header("X-Of", "HEAD").build();
    }

    @GET
    @Path("own")
    public Response own() {
        return Response.ok("body").header("X-Of", "GET").build();
    }

    @OPTIONS
    @Path("own")
    public Response options() {
        return Response.ok("own options").header("Allow", "GET").build();
    }

    /** Reads the body before the resource does, as a filter that checks signatures. */
    public static final class ReadingFilter implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) throws IOException {
            if (request.hasEntity()) {
                byte[] body = request.getEntityStream().readAllBytes();
                byte[] twice =
                        new String(body, StandardCharsets.UTF_8).repeat(2).getBytes(StandardCharsets.UTF_8);
                request.setEntityStream(new ByteArrayInputStream(twice));
            }
        }
    }
}
