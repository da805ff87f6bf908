package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The processes of a function with nothing before them: each is handed the same event again and again, all at once. */
final class Floor implements Closeable {

    private final List<ClonedEnvironment> environments = new ArrayList<>();
    private final ExecutorService threads;

    /** Clones all of them. */
    Floor(List<ProcessHandle> originals, Path folder) throws IOException {
        for (ProcessHandle original : originals) {
            environments.add(new ClonedEnvironment(original, folder));
        }
        this.threads = Executors.newFixedThreadPool(environments.size());
    }

    /**
     * Hands out events.
     *
     * @param count of all together
     * @return seconds
     */
    double serve(String event, int count) throws IOException {
        List<Callable<Integer>> shares = new ArrayList<>();
        for (ClonedEnvironment environment : environments) {
            shares.add(() -> serve(environment, event, count / environments.size()));
        }
        long start = System.nanoTime();
        try {
            for (Future<Integer> share : threads.invokeAll(shares)) {
                share.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IOException(failed);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static int serve(ClonedEnvironment environment, String event, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            environment.serve(event);
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        for (ClonedEnvironment environment : environments) {
            environment.close();
        }
    }
}
