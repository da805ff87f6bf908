package dev.lambdamaven.plugin.packaging;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of jars, found or made on all cores, the largest jar first. Each block is the same whoever makes it, so the zip does not
 * depend on who is ready when.
 */
final class Blocks implements PackageZip.Source, Closeable {

    private final ExecutorService workers;
    private final Map<String, Future<Block>> made = new HashMap<>();

    private Blocks(int cores) {
        this.workers = Executors.newFixedThreadPool(cores, Blocks::worker);
    }

    /** Starts making the blocks. */
    static Blocks of(SortedMap<String, ? extends LibraryJar> jars, BlockMaker maker) {
        Blocks blocks = new Blocks(Runtime.getRuntime().availableProcessors());
        jars.entrySet().stream()
                .sorted(Comparator.comparingLong(jar -> -jar.getValue().weight()))
                .forEach(
                        jar -> blocks.made.put(jar.getKey(), blocks.workers.submit(() -> maker.block(jar.getValue()))));
        blocks.workers.shutdown();
        return blocks;
    }

    static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "lambda-package");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Block block(String name) throws IOException {
        Future<Block> block = made.get(name);
        if (block == null) {
            throw new IllegalArgumentException("no jar has the name " + name);
        }
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the build was interrupted");
        } catch (ExecutionException e) {
            throw sameKind(e.getCause());
        }
    }

    /** Waits until a jar was made or could not be; does not wait for one that is not made here. */
    void await(String name) {
        Future<Block> block = made.get(name);
        try {
            if (block != null) {
                block.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // Whoever asks for the block is told.
        }
    }

    /** The failure of a worker, to be thrown as if it had happened here. */
    static IOException sameKind(@Nullable Throwable failure) {
        if (failure instanceof IOException io) {
            return io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    /** Lets the workers end what they are at, since an interrupted one would damage what it writes, and closes the blocks. */
    @Override
    public void close() throws IOException {
        made.values().forEach(block -> block.cancel(false));
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
            for (Future<Block> block : made.values()) {
                if (!block.isCancelled()) {
                    closeMade(block);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeMade(Future<Block> made) throws IOException, InterruptedException {
        try {
            made.get().close();
        } catch (ExecutionException e) {
            // Nothing was made; whoever asked for it was told why.
        }
    }
}
