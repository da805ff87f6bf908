package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Deflates dependencies while it is still being found out what is in them. Whoever writes the package finds the blocks in the cache
 * folder; what fails here fails there again and is told there.
 */
public final class BlocksAhead implements AutoCloseable {

    private final ThreadPoolExecutor workers;

    private BlocksAhead(int cores) {
        this.workers =
                new ThreadPoolExecutor(cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Blocks::worker);
    }

    /** Makes none. */
    public static BlocksAhead none() {
        BlocksAhead idle = new BlocksAhead(1);
        idle.workers.shutdown();
        return idle;
    }

    /** Starts with the largest jar; does nothing where nothing is kept. */
    public static BlocksAhead of(PackageInput input) {
        BlocksAhead ahead = new BlocksAhead(Runtime.getRuntime().availableProcessors());
        if (input.cache().isWritable()) {
            Path folder = input.zip().resolveSibling("");
            BlockMaker maker = new BlockMaker(input.timestamp(), input.cache(), folder);
            input.dependencies().stream()
                    .map(dependency -> new DependencyJar(dependency.file()))
                    .sorted(Comparator.comparingLong(jar -> -jar.weight()))
                    .forEach(jar -> ahead.workers.execute(() -> make(maker, jar)));
        }
        ahead.workers.shutdown();
        return ahead;
    }

    private static void make(BlockMaker maker, DependencyJar jar) {
        try {
            maker.ahead(jar);
        } catch (IOException | LambdaException e) {
            // Told by whoever needs the block.
        }
    }

    /** Lets what is underway end, since an interrupted thread would damage what it writes, and drops the rest. */
    @Override
    public void close() {
        workers.getQueue().clear();
        try {
            workers.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
