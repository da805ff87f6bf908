package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.concurrent.atomic.AtomicInteger;

/** A resource that lives as long as the application. */
@Path("/counter")
@Produces("text/plain")
public class Counter {

    private final AtomicInteger calls = new AtomicInteger();

    @GET
    public String count() {
        return "call " + calls.incrementAndGet();
    }
}
