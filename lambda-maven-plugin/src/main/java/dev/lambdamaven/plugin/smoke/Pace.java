package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Time as smoke checks know it. */
public interface Pace {

    /** Nanoseconds from an arbitrary start, never going back. */
    long nanos();

    /** Waits. */
    void pause(Duration duration);

    /** About as long, so that many who wait do not come back at once: from three quarters to five quarters of it. */
    default Duration jittered(Duration duration) {
        return duration;
    }

    /** The time of this machine. */
    static Pace real() {
        return new Pace() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public Duration jittered(Duration duration) {
                return duration.multipliedBy(ThreadLocalRandom.current().nextInt(75, 126))
                        .dividedBy(100);
            }

            @Override
            public void pause(Duration duration) {
                try {
                    // Nobody counts down: the wait ends by its bound, or by an interruption.
                    boolean counted = new CountDownLatch(1).await(duration.toMillis(), TimeUnit.MILLISECONDS);
                    assert !counted;
                } catch (InterruptedException e) {
                    throw interrupted(e);
                }
            }
        };
    }

    /** Ends the run on Ctrl-C, with the thread's flag set again. */
    static LambdaException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return LambdaException.of("The smoke checks were interrupted.", "Run them again: mvn lambda:smoke")
                .causedBy(cause);
    }
}
