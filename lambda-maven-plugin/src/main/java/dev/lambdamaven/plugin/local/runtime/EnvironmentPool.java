package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The processes of one version of a function: started when needed, kept warm, at most so many at once. */
final class EnvironmentPool {

    static final int LARGEST = 4;

    /** Longer than any caller waits: API Gateway gives up after 30 seconds. */
    private static final long PATIENCE_SECONDS = 60;

    private final Supplier<ChildProcess> starter;
    private final Semaphore slots;
    private final Deque<ChildProcess> idle = new ArrayDeque<>();
    private Optional<ChildProcess> spare = Optional.empty();
    private Optional<EnvironmentPool> successor = Optional.empty();
    private boolean drained;

    EnvironmentPool(Supplier<ChildProcess> starter, int largest) {
        this.starter = starter;
        this.slots = new Semaphore(largest, true);
    }

    /** Starts a process for the next event that finds none; does nothing when one waits already. */
    synchronized void prepare() {
        if (!drained && idle.isEmpty() && spare.isEmpty()) {
            spare = Optional.of(starter.get());
        }
    }

    /**
     * Runs one event in a free process.
     *
     * @throws AwsError 429 when none became free
     * @throws InterruptedException when the local AWS stops
     */
    FunctionRunner.Outcome run(Event event) throws InterruptedException {
        if (!slots.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw AwsError.throttled("ConcurrentInvocationLimitExceeded");
        }
        Optional<EnvironmentPool> newer = successor();
        if (newer.isPresent()) {
            slots.release();
            return newer.get().run(event);
        }
        try {
            Optional<FunctionRunner.Outcome> result = Optional.empty();
            while (result.isEmpty()) {
                result = runIn(take(), event);
            }
            return result.get();
        } finally {
            slots.release();
        }
    }

    /**
     * Runs one event in a process that has started already.
     *
     * @param patience for one to become free
     * @return empty when none is, or when it had ended: the event is untouched
     * @throws InterruptedException when the local AWS stops
     */
    Optional<FunctionRunner.Outcome> runWarm(Event event, Duration patience) throws InterruptedException {
        if (!slots.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return Optional.empty();
        }
        try {
            Optional<ChildProcess> warm = successor().isPresent() ? Optional.empty() : takeWarm();
            return warm.isPresent() ? runIn(warm.get(), event) : Optional.empty();
        } finally {
            slots.release();
        }
    }

    /** The same, and sends the events that still wait to those that have taken its place. */
    void drain(EnvironmentPool newer) {
        synchronized (this) {
            successor = Optional.of(newer);
        }
        drain();
    }

    /** Ends the idle processes now and the busy ones after their event. */
    void drain() {
        Deque<ChildProcess> ending;
        synchronized (this) {
            drained = true;
            ending = new ArrayDeque<>(idle);
            idle.clear();
            spare.ifPresent(ending::push);
            spare = Optional.empty();
        }
        ending.forEach(ChildProcess::stop);
    }

    private Optional<FunctionRunner.Outcome> runIn(ChildProcess process, Event event) throws InterruptedException {
        try {
            return process.run(event);
        } finally {
            giveBack(process);
        }
    }

    private synchronized Optional<EnvironmentPool> successor() {
        return successor;
    }

    private synchronized Optional<ChildProcess> takeWarm() {
        while (!idle.isEmpty()) {
            ChildProcess process = idle.pop();
            if (process.isWarm()) {
                return Optional.of(process);
            }
        }
        return Optional.empty();
    }

    private ChildProcess take() {
        synchronized (this) {
            Optional<ChildProcess> warm = takeWarm();
            if (warm.isPresent()) {
                return warm.get();
            }
            if (spare.isPresent()) {
                ChildProcess process = spare.get();
                spare = Optional.empty();
                return process;
            }
        }
        return starter.get();
    }

    private void giveBack(ChildProcess process) {
        boolean keep;
        synchronized (this) {
            keep = !drained && process.isWarm();
            if (keep) {
                idle.push(process);
            }
        }
        if (!keep && !process.diedByItself()) {
            process.stop();
        }
    }
}
