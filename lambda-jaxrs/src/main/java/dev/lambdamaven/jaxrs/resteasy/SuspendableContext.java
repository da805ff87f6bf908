package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.UnansweredException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jboss.resteasy.core.AbstractExecutionContext;
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.spi.HttpRequest;
import org.jboss.resteasy.spi.ResteasyAsynchronousResponse;
import org.jboss.resteasy.spi.RunnableWithException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request be answered by another thread, as RESTEasy's servers with threads of their own do; only that the
 * request's thread waits for it afterwards, since Lambda takes the end of the call for the answer.
 */
final class SuspendableContext extends AbstractExecutionContext {

    private final RestEasyResponse ours;
    private volatile @Nullable SuspendedResponse suspended;

    SuspendableContext(SynchronousDispatcher dispatcher, HttpRequest request, RestEasyResponse response) {
        super(dispatcher, request, response);
        this.ours = response;
    }

    /**
     * Returns when the request is answered, at once if it was never suspended.
     *
     * @param remainingMillis how long the invocation may still take
     */
    void awaitAnswer(LongSupplier remainingMillis) throws UnansweredException, InterruptedException {
        SuspendedResponse waiting = suspended;
        if (waiting != null) {
            waiting.await(remainingMillis.getAsLong());
        }
    }

    @Override
    public boolean isSuspended() {
        return suspended != null;
    }

    @Override
    public @Nullable ResteasyAsynchronousResponse getAsyncResponse() {
        return suspended;
    }

    @Override
    public ResteasyAsynchronousResponse suspend() {
        return suspend(-1, TimeUnit.MILLISECONDS);
    }

    @Override
    public ResteasyAsynchronousResponse suspend(long millis) {
        return suspend(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public ResteasyAsynchronousResponse suspend(long time, TimeUnit unit) {
        if (suspended != null) {
            throw new IllegalStateException("The request is suspended already");
        }
        SuspendedResponse waiting = new SuspendedResponse(dispatcher, request, ours);
        waiting.setTimeout(time, unit);
        suspended = waiting;
        return waiting;
    }

    @Override
    public void complete() {
        SuspendedResponse waiting = suspended;
        if (waiting != null) {
            waiting.complete();
        }
    }

    @Override
    public CompletionStage<Void> executeBlockingIo(RunnableWithException io, boolean hasInterceptors) {
        CompletableFuture<Void> result = new CompletableFuture<>();
        try {
            io.run();
            result.complete(null);
        } catch (Exception e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /** Suspends the request if the body is still being written; RESTEasy completes it when it is. */
    @Override
    public CompletionStage<Void> executeAsyncIo(CompletionStage<Void> io) {
        if (!io.toCompletableFuture().isDone() && !isSuspended()) {
            suspend();
        }
        return io;
    }
}
