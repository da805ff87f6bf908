package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** The meeting point of one process with its callers: one event at a time, and whatever happens to the process ends it. */
final class ExecutionEnvironment {

    private final Clock clock;
    private final Consumer<Event> whenTaken;
    private final BlockingQueue<Optional<Invocation>> inbox = new LinkedBlockingQueue<>();
    private Optional<Invocation> current = Optional.empty();
    private Optional<Instant> ready = Optional.empty();
    private Optional<Integer> exitStatus = Optional.empty();

    /** {@code whenTaken} is told of each event before the runtime gets it. */
    ExecutionEnvironment(Clock clock, Consumer<Event> whenTaken) {
        this.clock = clock;
        this.whenTaken = whenTaken;
    }

    /** Takes an event; its result is complete at once when the process is gone already. */
    synchronized void offer(Invocation invocation) {
        current = Optional.of(invocation);
        exitStatus.ifPresentOrElse(
                status -> {
                    endCurrent(status);
                    invocation.settled().complete(true);
                },
                () -> inbox.add(current));
    }

    /** Whether the process has asked for an event and still lives. */
    synchronized boolean isWarm() {
        return ready.isPresent() && exitStatus.isEmpty();
    }

    /** How long the process took from its start to its first question for an event. */
    synchronized Optional<Duration> initialization(Instant started) {
        return ready.map(then -> Duration.between(started, then));
    }

    /**
     * The runtime asks for its next event: waits for one.
     *
     * @return empty when there will be none, because the environment was closed
     * @throws InterruptedException when the local AWS stops
     */
    Optional<Invocation> next() throws InterruptedException {
        synchronized (this) {
            ready = ready.or(() -> Optional.of(clock.instant()));
            current.filter(last -> last.result().isDone())
                    .ifPresent(last -> last.settled().complete(true));
        }
        Optional<Invocation> invocation = inbox.take();
        invocation.ifPresent(taken -> {
            whenTaken.accept(taken.event());
            taken.started().complete(clock.instant());
            taken.taken().complete(clock.instant());
        });
        return invocation;
    }

    /** The runtime answers an event. False when the answer is larger than Lambda takes. */
    boolean respond(String requestId, Body payload) {
        boolean fits = payload.size() <= Result.LARGEST_ANSWER;
        end(requestId, fits ? Result.success(payload) : Result.tooLarge());
        return fits;
    }

    /** The runtime reports that the function failed on an event. */
    void fail(String requestId, Body error) {
        end(requestId, Result.reported(error));
    }

    /** The runtime reports that the function could not even be initialised; it exits right after. */
    synchronized void failInitialization(Body error) {
        current.ifPresent(waiting -> waiting.complete(Optional.of(Result.reported(error)), clock.instant()));
    }

    /** The process ended: nobody may wait for it any longer. */
    synchronized void exited(int status) {
        exitStatus = Optional.of(status);
        endCurrent(status);
        current.ifPresent(last -> last.settled().complete(true));
        inbox.add(Optional.empty());
    }

    private void endCurrent(int status) {
        current.ifPresent(waiting -> {
            boolean untouched = ready.isPresent() && !waiting.taken().isDone();
            Optional<Result> end = untouched
                    ? Optional.empty()
                    : Optional.of(Result.exited(waiting.event().requestId(), status));
            waiting.complete(end, clock.instant());
        });
    }

    private synchronized void end(String requestId, Result result) {
        current.filter(waiting -> waiting.event().requestId().equals(requestId))
                .ifPresent(waiting -> waiting.complete(Optional.of(result), clock.instant()));
    }
}
