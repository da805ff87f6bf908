package dev.lambdamaven.jaxrs.resteasy;

import java.util.concurrent.TimeUnit;

/** A point in time that may never come; any distance is allowed, up to {@link Long#MAX_VALUE}. */
final class Deadline {

    private static final Deadline NEVER = new Deadline(Long.MAX_VALUE);

    private final long start = System.nanoTime();
    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline never() {
        return NEVER;
    }

    static Deadline in(long time, TimeUnit unit) {
        return new Deadline(unit.toNanos(time));
    }

    /** Returns the milliseconds until then, rounded up; 0 or less if it has passed. */
    long millis() {
        if (nanos == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        long left = nanos - (System.nanoTime() - start);
        return left <= 0 ? 0 : left / 1_000_000 + 1;
    }
}
