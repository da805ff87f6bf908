package dev.lambdamaven.differential.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Answers that come later or from another thread. */
@Path("/async")
@Produces("text/plain")
public class AsyncProbe {

    @GET
    @Path("resumed")
    public void resumed(@Suspended AsyncResponse response) {
        later(() -> response.resume("resumed"));
    }

    @GET
    @Path("resumed-at-once")
    public void resumedAtOnce(@Suspended AsyncResponse response) {
        response.resume(Response.status(202).entity("at once").build());
    }

    @GET
    @Path("resumed-empty")
    public void resumedEmpty(@Suspended AsyncResponse response) {
        later(() -> response.resume((Object) null));
    }

    @GET
    @Path("resumed-mapped")
    public void resumedMapped(@Suspended AsyncResponse response) {
        later(() -> response.resume(new Mappers.Mapped("resumed")));
    }

    @GET
    @Path("resumed-failed")
    public void resumedFailed(@Suspended AsyncResponse response) {
        later(() -> response.resume(new IllegalStateException("secret-4001")));
    }

    @GET
    @Path("timeout")
    public void timeout(@Suspended AsyncResponse response) {
        response.setTimeout(20, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("timeout-handled")
    public void timeoutHandled(@Suspended AsyncResponse response) {
        response.setTimeoutHandler(
                late -> late.resume(Response.status(504).entity("late").build()));
        response.setTimeout(20, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("cancelled")
    public void cancelled(@Suspended AsyncResponse response) {
        later(() -> response.cancel(7));
    }

    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.complete("stage"));
        return stage;
    }

    @GET
    @Path("stage-done")
    public CompletionStage<Response> stageDone() {
        return CompletableFuture.completedFuture(
                Response.status(203).header("X-Stage", "done").entity("done").build());
    }

    @GET
    @Path("stage-web")
    public CompletionStage<String> stageWeb() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.completeExceptionally(
                new WebApplicationException(Response.status(410).build())));
        return stage;
    }

    @GET
    @Path("stage-failed")
    public CompletionStage<String> stageFailed() {
        return CompletableFuture.failedFuture(new IllegalStateException("secret-4002"));
    }

    @GET
    @Path("stage-mapped")
    public CompletionStage<String> stageMapped() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        later(() -> stage.completeExceptionally(new Mappers.Mapped("stage")));
        return stage;
    }

    @GET
    @Path("events")
    @Produces("text/event-stream")
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        later(() -> {
            try (sink) {
                sink.send(sse.newEvent("named", "one")).toCompletableFuture().join();
                sink.send(sse.newEventBuilder()
                                .id("2")
                                .data("two\nlines \u03bb")
                                .build())
                        .toCompletableFuture()
                        .join();
            }
        });
    }

    private static void later(Runnable task) {
        Thread thread = new Thread(task, "probe");
        thread.setDaemon(true);
        thread.start();
    }
}
