package dev.lambdamaven.jaxrs.probe;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.resteasy.spi.AsyncResponseProvider;
import org.jspecify.annotations.Nullable;

/** Returns results that are not there yet. */
@Path("/stage")
@Produces("text/plain")
public class StageProbe {

    @GET
    @Path("value")
    public CompletionStage<String> value() {
        return CompletableFuture.supplyAsync(() -> "staged");
    }

    @GET
    @Path("null")
    public CompletableFuture<@Nullable String> nothing() {
        return CompletableFuture.supplyAsync(() -> null);
    }

    @GET
    @Path("web")
    public CompletionStage<String> web() {
        return CompletableFuture.supplyAsync(() -> {
            throw new WebApplicationException(409);
        });
    }

    @GET
    @Path("failed")
    public CompletionStage<String> failed() {
        return CompletableFuture.supplyAsync(() -> {
            throw new CompletionException(new IllegalStateException("secret-7431"));
        });
    }

    @GET
    @Path("cancelled")
    public CompletionStage<String> cancelled() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        stage.cancel(true);
        return stage;
    }

    @GET
    @Path("never")
    public CompletionStage<String> never() {
        return new CompletableFuture<>();
    }

    @GET
    @Path("single")
    public Single<String> single() {
        return new Single<>("single");
    }

    /** Stands for the type of a reactive library. */
    public record Single<T>(T value) {}

    /** Stands for the adapter of a reactive library. */
    public static final class Singles implements AsyncResponseProvider<Single<?>> {
        @Override
        public CompletionStage<?> toCompletionStage(Single<?> single) {
            return CompletableFuture.supplyAsync(single::value);
        }
    }
}
