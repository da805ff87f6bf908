package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Line;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long a function may take for one event; whoever waits looks around ten times a second. */
final class Patience implements Line.Silence {

    /** "Init phase", Lambda developer guide: 10 seconds, then once more within the function's own timeout. */
    private static final Duration INITIALIZATION_LIMIT = Duration.ofSeconds(10);

    /** How long a runtime may go on to speak of an event that has ended. */
    static final Duration LAST_WORDS = Duration.ofSeconds(1);

    private static final long LOOK_NANOS = Duration.ofMillis(Line.FIRST_LOOK).toNanos();

    private final Invocation invocation;
    private final Duration timeout;
    private final InstantSource clock;
    private final Runnable look;
    private final Instant begin;

    /** {@code timeout} is the function's own, {@code look} what is done while there is nothing but waiting. */
    Patience(Invocation invocation, Duration timeout, InstantSource clock, Runnable look) {
        this.invocation = invocation;
        this.timeout = timeout;
        this.clock = clock;
        this.look = look;
        this.begin = clock.instant();
    }

    /** The nanoseconds that the function has left; its timeout begins when its runtime takes the event. */
    long left() {
        Instant end = invocation.taken().isDone()
                ? invocation.taken().getNow(begin).plus(timeout)
                : begin.plus(INITIALIZATION_LIMIT).plus(timeout);
        return Duration.between(clock.instant(), end).toNanos();
    }

    /** The nanoseconds until the next look; none when the function has run out of time. */
    long untilLook() {
        return Math.max(0, Math.min(left(), LOOK_NANOS));
    }

    void look() {
        look.run();
    }

    @Override
    public int lasts() throws InterruptedIOException {
        look();
        if (invocation.result().isDone()) {
            Instant ended = invocation.ended().getNow(begin);
            if (!clock.instant().isBefore(ended.plus(LAST_WORDS))) {
                invocation.settled().complete(true);
                throw new InterruptedIOException("there is no more to come that anybody would want to wait for");
            }
            return Line.FIRST_LOOK;
        }
        long nanos = untilLook();
        if (nanos == 0) {
            throw new InterruptedIOException("the function has run out of time");
        }
        // Rounded up: a socket takes 0 for no end.
        return (int) Math.ceil(nanos / 1e6);
    }
}
