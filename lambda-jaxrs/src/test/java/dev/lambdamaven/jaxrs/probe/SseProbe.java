package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;

/** Sends events. */
@Path("/sse")
@Produces("text/event-stream")
public class SseProbe {

    /** Sinks that nobody closed, by the id their request came with. */
    public static final Map<String, SseEventSink> OPEN = new ConcurrentHashMap<>();

    @GET
    @Path("closed/{id}")
    public void closed(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        ForkJoinPool.commonPool().execute(() -> {
            try (sink) {
                sink.send(sse.newEvent(id));
                sink.send(sse.newEventBuilder()
                        .id("2")
                        .name("second")
                        .data("\u03BB")
                        .build());
            }
        });
    }

    @GET
    @Path("empty")
    public void empty(@Context SseEventSink sink) {
        sink.close();
    }

    @GET
    @Path("broadcast")
    public void broadcast(@Context SseEventSink sink, @Context Sse sse) {
        SseBroadcaster broadcaster = sse.newBroadcaster();
        broadcaster.register(sink);
        ForkJoinPool.commonPool().execute(() -> {
            broadcaster.broadcast(sse.newEvent("to all"));
            broadcaster.close();
        });
    }

    @GET
    @Path("open/{id}")
    public void open(@PathParam("id") String id, @Context SseEventSink sink, @Context Sse sse) {
        sink.send(sse.newEvent("first"));
        OPEN.put(id, sink);
    }
}
