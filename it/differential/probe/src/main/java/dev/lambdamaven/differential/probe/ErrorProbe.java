package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Failures of every kind. */
@Path("/error")
@Produces("text/plain")
public class ErrorProbe {

    @GET
    @Path("web/{code}")
    public String web(@PathParam("code") int code) {
        throw new WebApplicationException("secret-1000", code);
    }

    @GET
    @Path("web-entity")
    public String webEntity() {
        throw new WebApplicationException(Response.status(409)
                .entity("{\"conflict\":true}")
                .type("application/json")
                .header("X-Error", "yes")
                .build());
    }

    @GET
    @Path("kind/{kind}")
    public String kind(@PathParam("kind") String kind) {
        throw switch (kind) {
            case "bad" -> new BadRequestException("secret-1001");
            case "forbidden" -> new ForbiddenException();
            case "missing" -> new NotFoundException("secret-1002");
            case "moved" -> new RedirectionException(307, URI.create("error/kind/bad"));
            case "busy" -> new ServiceUnavailableException(30L);
            default -> new WebApplicationException();
        };
    }

    @GET
    @Path("mapped")
    public String mapped() {
        throw new Mappers.Mapped("shown");
    }

    @GET
    @Path("mapped-subclass")
    public String mappedSubclass() {
        throw new Mappers.Below("below");
    }

    @GET
    @Path("mapped-null")
    public String mappedToNull() {
        throw new Mappers.ToNull();
    }

    @GET
    @Path("broken-mapper")
    public String brokenMapper() {
        throw new Mappers.Broken();
    }

    @GET
    @Path("runtime")
    public String runtime() {
        throw new IllegalStateException("secret-1003");
    }

    @GET
    @Path("checked")
    public String checked() throws IOException {
        throw new IOException("secret-1004");
    }

    @GET
    @Path("parameter")
    public String parameter(@QueryParam("thrown") @Nullable Thrown thrown) {
        return "thrown " + (thrown != null);
    }

    /** A parameter whose constructor fails as it is told. */
    public static final class Thrown {

        public Thrown(String how) {
            if (how.equals("web")) {
                throw new WebApplicationException(
                        Response.status(418).entity("teapot").build());
            }
            throw new IllegalArgumentException("secret-1005");
        }
    }
}
