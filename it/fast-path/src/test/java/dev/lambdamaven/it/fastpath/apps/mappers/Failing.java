package dev.lambdamaven.it.fastpath.apps.mappers;

import dev.lambdamaven.it.fastpath.apps.shared.Json;
import dev.lambdamaven.it.fastpath.apps.shared.Ran;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;

/** Fails in many ways. */
@Path("fail")
@Produces("application/json")
@Consumes("application/json")
public class Failing {

    /** The application's own exception. */
    public static final class Problem extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Problem(String message) {
            super(message);
        }
    }

    @GET
    @Path("{how}/{number}")
    public Map<String, Object> fail(@PathParam("how") String how, @PathParam("number") int number) throws IOException {
        Ran.count(how);
        return switch (how) {
            case "RED" -> throw new Problem(how + number);
            case "abc" -> throw new IOException(how);
            case "true" -> throw new WebApplicationException(number == 42 ? 409 : 500);
            case "x" ->
                throw new WebApplicationException(
                        Response.status(402).entity(Map.of("pay", number)).build());
            case "1.5" -> throw new IllegalArgumentException(how);
            default -> Map.of("how", how, "number", number);
        };
    }

    @POST
    public Response post(Json.Unwritable body) {
        Ran.count("post");
        return Response.ok(body == null ? Map.of() : body).build();
    }

    @POST
    @Path("written")
    public Json.Broken written(Json.Broken body) {
        Ran.count("written");
        return body;
    }
}
