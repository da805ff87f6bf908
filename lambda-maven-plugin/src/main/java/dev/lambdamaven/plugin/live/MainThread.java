package dev.lambdamaven.plugin.live;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** One thread that does work for others, since Maven's session belongs to the thread that runs the goal. */
public final class MainThread {

    private final BlockingQueue<FutureTask<?>> work = new LinkedBlockingQueue<>();
    private volatile boolean ended;

    /** Does work until {@link #end}, or until it is interrupted. */
    public void serve() {
        try {
            while (!ended) {
                work.take().run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets {@link #serve} return after what it does now. */
    public void end() {
        ended = true;
        work.add(new FutureTask<>(() -> true));
    }

    /** Has something done there after all that waits already; nobody hears how it ended. */
    public void later(Runnable task) {
        work.add(new FutureTask<>(() -> {
            task.run();
            return true;
        }));
    }

    /** Has something done there, and waits for its result. */
    public <T> T call(Supplier<T> task) {
        FutureTask<T> future = new FutureTask<>(task::get);
        work.add(future);
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
