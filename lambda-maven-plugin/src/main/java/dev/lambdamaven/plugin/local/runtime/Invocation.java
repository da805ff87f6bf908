package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Line;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * An event on its way through one execution environment.
 *
 * @param started when the runtime got it; never completed when the environment could not be initialised
 * @param taken when the runtime asked for it, which starts the function's timeout
 * @param result empty when the environment died between two events: the event is untouched and another one may have it
 * @param ended when the result was there, whatever is still said about it
 * @param line where the runtime is to be spoken to by the thread that waits for the result; empty when that is over already
 * @param settled when the runtime has asked for the next event or is gone: until then it may still write about this one
 */
record Invocation(
        Event event,
        CompletableFuture<Instant> started,
        CompletableFuture<Instant> taken,
        CompletableFuture<Optional<Result>> result,
        CompletableFuture<Instant> ended,
        CompletableFuture<Optional<Line>> line,
        CompletableFuture<Boolean> settled) {

    static Invocation of(Event event) {
        return new Invocation(
                event,
                new CompletableFuture<>(),
                new CompletableFuture<>(),
                new CompletableFuture<>(),
                new CompletableFuture<>(),
                new CompletableFuture<>(),
                new CompletableFuture<>());
    }

    /** Ends the invocation; the first end counts. */
    void complete(Optional<Result> end, Instant now) {
        ended.complete(now);
        result.complete(end);
        taken.complete(now);
        line.complete(Optional.empty());
    }
}
