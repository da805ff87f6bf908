package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import java.util.concurrent.ForkJoinPool;
import org.slf4j.MDC;

/** Answers with the ids that a log layout would print. */
@Path("/log")
@Produces("text/plain")
public class LogProbe {

    @GET
    @Path("ids")
    public String ids() {
        return MDC.get("awsRequestId") + " " + MDC.get("apiRequestId");
    }

    @GET
    @Path("fails")
    public String fails() {
        throw new IllegalStateException(ids());
    }

    @GET
    @Path("thread")
    public void thread(@Suspended AsyncResponse response) {
        ForkJoinPool.commonPool().execute(() -> response.resume(ids()));
    }
}
