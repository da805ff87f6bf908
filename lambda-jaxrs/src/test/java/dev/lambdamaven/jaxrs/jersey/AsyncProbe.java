package dev.lambdamaven.jaxrs.jersey;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.glassfish.jersey.server.ChunkedOutput;
import org.glassfish.jersey.server.ManagedAsync;

/** Answers later, from another thread, in pieces or never. */
@Path("/async")
@Produces("text/plain")
public class AsyncProbe {

    private static volatile Supplier<CompletionStage<?>> endless = CompletableFuture::new;

    /** Sends one more event to the stream that was begun last. */
    static CompletionStage<?> sendLate() {
        return endless.get();
    }

    @GET
    @Path("resumed")
    public void resumed(@Suspended AsyncResponse response) {
        new Thread(() -> response.resume("resumed")).start();
    }

    @GET
    @Path("timeout")
    public void timeout(@Suspended AsyncResponse response) {
        response.setTimeout(20, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("handled-timeout")
    public void handledTimeout(@Suspended AsyncResponse response) {
        response.setTimeoutHandler(late -> late.resume("late"));
        response.setTimeout(20, TimeUnit.MILLISECONDS);
    }

    @GET
    @Path("never")
    public void never(@Suspended AsyncResponse response) {
        // Whoever was to resume it has forgotten.
    }

    @GET
    @Path("stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.supplyAsync(() -> "stage");
    }

    @GET
    @Path("managed")
    @ManagedAsync
    public void managed(@Suspended AsyncResponse response) {
        response.resume(Thread.currentThread().getName().startsWith("jersey-server-managed-async") ? "managed" : "not");
    }

    @GET
    @Path("events")
    @Produces("text/event-stream")
    public void events(@Context SseEventSink sink, @Context Sse sse) {
        new Thread(() -> {
                    sink.send(sse.newEvent("one"));
                    sink.send(sse.newEvent("two"));
                    sink.close();
                })
                .start();
    }

    @GET
    @Path("endless")
    @Produces("text/event-stream")
    public void endless(@Context SseEventSink sink, @Context Sse sse) {
        sink.send(sse.newEvent("one"));
        OutboundSseEvent late = sse.newEvent("late");
        endless = () -> sink.send(late);
    }

    @GET
    @Path("chunks")
    public ChunkedOutput<String> chunks() {
        ChunkedOutput<String> output = new ChunkedOutput<>(String.class);
        new Thread(() -> {
                    try (output) {
                        output.write("one ");
                        output.write("two");
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .start();
        return output;
    }
}
