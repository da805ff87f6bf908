package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.resteasy.concurrent.ContextualExecutorService;
import org.jboss.resteasy.concurrent.ContextualExecutors;
import org.jboss.resteasy.spi.AsyncStreamingOutput;

/** Answers from other threads, late or never. */
@Path("/async")
@Produces("text/plain")
public class AsyncProbe {

    /** Responses that nobody resumed, by the id their request came with. */
    public static final Map<String, AsyncResponse> PARKED = new ConcurrentHashMap<>();

    /** What the completion callbacks were told, by the id their request came with. */
    public static final Map<String, String> COMPLETED = new ConcurrentHashMap<>();

    private static final Map<String, Object> RESULTS = Map.of(
            "text", "resumed",
            "response", Response.status(202).entity("accepted").build(),
            "web", new WebApplicationException(409),
            "runtime", new IllegalStateException("secret-7431"),
            "checked", new IOException("secret-7431"),
            "error", new NoClassDefFoundError("com/example/Gone"),
            "unwritable", Response.ok(Thread.State.NEW, "application/json").build());

    private static final Map<String, Predicate<AsyncResponse>> ENDS = Map.of(
            "nothing", response -> true,
            "resume", response -> response.resume("handled"),
            "cancel", response -> response.cancel(7),
            "extend",
                    response -> {
                        response.setTimeoutHandler(again -> again.resume("extended"));
                        return response.setTimeout(10, TimeUnit.MILLISECONDS);
                    },
            "fail",
                    response -> {
                        throw new IllegalStateException("secret-7431");
                    });

    @GET
    @Path("resume/{what}")
    public void resume(@PathParam("what") String what, @Suspended AsyncResponse response) {
        Object result = RESULTS.get(what);
        ForkJoinPool.commonPool().execute(() -> {
            if (result instanceof Throwable thrown) {
                response.resume(thrown);
            } else {
                response.resume(result);
            }
        });
    }

    @GET
    @Path("now")
    public void now(@Suspended AsyncResponse response) {
        response.resume(response.isSuspended() + " " + response.isDone());
    }

    @GET
    @Path("thrown")
    public void thrown(@Suspended AsyncResponse response) {
        throw new IllegalStateException("secret-7431 " + response.isSuspended());
    }

    @GET
    @Path("cancel")
    public void cancel(@Suspended AsyncResponse response) {
        boolean first = response.cancel();
        COMPLETED.put("cancel", first + " " + response.cancel() + " " + response.resume("no") + response.isCancelled());
    }

    @GET
    @Path("timeout")
    public void timeout(@Suspended AsyncResponse response) {
        response.setTimeout(10, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("timeout/{end}")
    public void timeout(@PathParam("end") String end, @Suspended AsyncResponse response) {
        Predicate<AsyncResponse> chosen = Objects.requireNonNull(ENDS.get(end));
        response.setTimeoutHandler(expired -> COMPLETED.put(end, String.valueOf(chosen.test(expired))));
        response.setTimeout(10, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("callback/{what}")
    public void callback(
            @PathParam("what") String what, @QueryParam("id") String id, @Suspended AsyncResponse response) {
        response.register((CompletionCallback) thrown -> COMPLETED.put(id, String.valueOf(thrown)));
        resume(what, response);
    }

    /** Never resumes it, unless a test does. */
    @GET
    @Path("parked/{id}")
    public void parked(@PathParam("id") String id, @Suspended AsyncResponse response) {
        PARKED.put(id, response);
    }

    /** Runs in a thread of RESTEasy's, which still knows the request. */
    @GET
    @Path("executor")
    public void executor(@Context UriInfo uriInfo, @Suspended AsyncResponse response) {
        ContextualExecutorService threads = ContextualExecutors.threadPool();
        threads.execute(() -> response.resume(uriInfo.getPath()));
        threads.shutdown();
    }

    /** Writes its body from another thread, without asking for an asynchronous response. */
    @GET
    @Path("streaming")
    public AsyncStreamingOutput streaming() {
        return output -> CompletableFuture.supplyAsync(() -> "one ".getBytes(StandardCharsets.UTF_8))
                .thenCompose(output::asyncWrite)
                .thenCompose(done -> output.asyncWrite("two".getBytes(StandardCharsets.UTF_8)));
    }
}
