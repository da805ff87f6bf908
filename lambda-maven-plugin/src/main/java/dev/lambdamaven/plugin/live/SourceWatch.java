package dev.lambdamaven.plugin.live;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks at the sources while nobody asks for anything, so that an error is told at once, and the next request meets new code. */
public final class SourceWatch implements AutoCloseable {

    private static final long PAUSE_MILLIS = 250;

    /** An editor writes a file in several steps, and a tool several files. */
    private static final long SETTLING_MILLIS = 60;

    /** Of the time, so that a large project keeps no core busy. */
    private static final int SHARE = 20;

    private final Freshness freshness;
    private final Thread thread;
    private final CountDownLatch closed = new CountDownLatch(1);

    private SourceWatch(Freshness freshness) {
        this.freshness = freshness;
        this.thread = new Thread(this::watch, "lambda-run-watch");
        thread.setDaemon(true);
    }

    /** Begins to look. */
    public static SourceWatch start(Freshness freshness) {
        SourceWatch watch = new SourceWatch(freshness);
        watch.thread.start();
        return watch;
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void watch() {
        try {
            long pause = 0;
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                long begin = System.nanoTime();
                boolean stale = freshness.isStale();
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                if (stale && !closed.await(SETTLING_MILLIS, TimeUnit.MILLISECONDS)) {
                    freshness.ensure();
                }
                pause = Math.max(PAUSE_MILLIS, SHARE * took);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
