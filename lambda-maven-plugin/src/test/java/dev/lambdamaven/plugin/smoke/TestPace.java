package dev.lambdamaven.plugin.smoke;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by pausing, and one millisecond with each look at the clock. */
final class TestPace implements Pace {

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos;

    @Override
    public long nanos() {
        nanos += 1_000_000;
        return nanos;
    }

    @Override
    public void pause(Duration duration) {
        pauses.add(duration);
        nanos += duration.toNanos();
    }

    Duration paused() {
        return pauses.stream().reduce(Duration.ZERO, Duration::plus);
    }
}
