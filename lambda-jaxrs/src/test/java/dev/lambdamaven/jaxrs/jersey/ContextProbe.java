package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** A singleton that shows what the invocation brought. */
@Path("/context")
@Produces("text/plain")
public class ContextProbe {

    @Context
    private Served.@Nullable Sequence sequence;

    @GET
    @Path("field")
    public String field() {
        return sequence == null ? "none" : String.valueOf(sequence.number());
    }

    @GET
    @Path("parameter")
    public String parameter(@Context Served.Sequence number, @Context Served.Note note) {
        return number.number() + " " + note.text();
    }
}
