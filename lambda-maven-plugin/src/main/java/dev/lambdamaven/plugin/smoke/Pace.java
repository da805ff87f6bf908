package dev.lambdamaven.plugin.smoke;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Time as smoke checks know it. */
public interface Pace {

    /** Nanoseconds from an arbitrary start, never going back. */
    long nanos();

    /** Waits. */
    void pause(Duration duration);

    /** The time of this machine. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) {
                new CompletableFuture<Void>()
                        .completeOnTimeout(null, duration.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            }
        };
    }
}
