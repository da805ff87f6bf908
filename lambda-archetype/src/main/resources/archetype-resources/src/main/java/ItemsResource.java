package ${package};

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** Creates and updates items; nothing is stored yet, and the item is null when the request has no body. */
@Path("/items")
@Consumes({MediaType.APPLICATION_JSON, JsonBody.NO_CONTENT_TYPE})
@Produces(MediaType.APPLICATION_JSON)
public class ItemsResource {

    @POST
    public Response create(Item item) {
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("message", "item created"))
                .build();
    }

    @PUT
    @Path("/{item_id}")
    public Map<String, String> update(@PathParam("item_id") String id, Item item) {
        return Map.of("message", "item " + integer("item_id", id) + " updated");
    }

    // A parameter of type BigInteger would answer 404 to "abc": JAX-RS takes what it cannot convert for not found.
    private static BigInteger integer(String parameter, String value) {
        try {
            return new BigInteger(value);
        } catch (NumberFormatException e) {
            throw new InvalidRequest(new InvalidRequest.Problem(
                    "int_parsing",
                    List.of("path", parameter),
                    "Input should be a valid integer, unable to parse string as an integer",
                    value));
        }
    }
}
