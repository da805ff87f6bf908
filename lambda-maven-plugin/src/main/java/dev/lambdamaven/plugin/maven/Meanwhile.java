package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.LambdaException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Something that another thread does meanwhile. To be closed, which waits for it: nothing goes on when the build has ended. */
final class Meanwhile<T> implements AutoCloseable {

    private final FutureTask<T> task;

    private Meanwhile(FutureTask<T> task) {
        this.task = task;
    }

    static <T> Meanwhile<T> begin(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "lambda-meanwhile");
        thread.setDaemon(true);
        thread.start();
        return new Meanwhile<>(task);
    }

    /** Waits; throws what was thrown there. */
    T get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw LambdaException.of("The build was interrupted.", "Run the goal again.")
                    .causedBy(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Whoever asked for the outcome was told.
        }
    }
}
