package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** The meeting point of one process with its callers: one event at a time, and whatever happens to the process ends it. */
final class ExecutionEnvironment {

    private final Clock clock;
    private final Duration timeout;
    private final Consumer<Event> whenTaken;
    private Optional<Invocation> current = Optional.empty();
    /** The current one until the runtime takes it. */
    private Optional<Invocation> waiting = Optional.empty();
    /** Where the runtime has asked for an event last, if no thread reads there. */
    private Optional<Line> line = Optional.empty();
    /** Whether it still waits there for an answer. */
    private boolean asks;

    private Optional<Instant> ready = Optional.empty();
    private Optional<Integer> exitStatus = Optional.empty();

    /** {@code timeout} is the function's own; {@code whenTaken} is told of each event before the runtime gets it. */
    ExecutionEnvironment(Clock clock, Duration timeout, Consumer<Event> whenTaken) {
        this.clock = clock;
        this.timeout = timeout;
        this.whenTaken = whenTaken;
    }

    /** How long the function may take for one event. */
    Duration timeout() {
        return timeout;
    }

    /** Takes an event; its result is complete at once when the process is gone already. */
    synchronized void offer(Invocation invocation) {
        current = Optional.of(invocation);
        if (exitStatus.isPresent()) {
            endCurrent(exitStatus.get());
            invocation.settled().complete(true);
            return;
        }
        waiting = current;
        if (line.isPresent()) {
            invocation.line().complete(line);
        }
    }

    /** The event for the runtime that waits on the line, if it still does; it has taken it then. */
    Optional<Invocation> hand() {
        Optional<Invocation> taken;
        synchronized (this) {
            taken = asks ? waiting : Optional.empty();
            waiting = taken.isPresent() ? Optional.empty() : waiting;
            asks &= taken.isEmpty();
        }
        taken.ifPresent(this::begin);
        return taken;
    }

    /** The line is of no use any more. */
    synchronized void lost(Line broken) {
        if (line.filter(broken::equals).isPresent()) {
            line = Optional.empty();
            asks = false;
        }
    }

    /** A runtime that speaks elsewhere has left the line on which nothing is open. */
    synchronized void heard(Line from) {
        if (!asks) {
            leave(from);
        }
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
     * The runtime asks for its next event on a line.
     *
     * @return empty when there is none for the thread that has heard it: then another one will answer
     */
    Optional<Invocation> next(Line from) {
        Optional<Invocation> taken;
        synchronized (this) {
            if (exitStatus.isPresent()) {
                from.close();
                return Optional.empty();
            }
            ready = ready.or(() -> Optional.of(clock.instant()));
            current.filter(last -> last.result().isDone())
                    .ifPresent(last -> last.settled().complete(true));
            boolean known = line.filter(from::equals).isPresent();
            leave(from);
            // Who has been given a line that has broken since is not given another one.
            taken = waiting.filter(event -> known || !event.line().complete(Optional.of(from)));
            waiting = taken.isPresent() ? Optional.empty() : waiting;
            asks = taken.isEmpty();
            if (asks) {
                line = Optional.of(from);
            }
        }
        taken.ifPresent(this::begin);
        return taken;
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
        waiting = Optional.empty();
        line.ifPresent(Line::close);
        line = Optional.empty();
    }

    private void begin(Invocation taken) {
        whenTaken.accept(taken.event());
        Instant now = clock.instant();
        taken.started().complete(now);
        taken.taken().complete(now);
    }

    private void leave(Line from) {
        line.filter(old -> !old.equals(from)).ifPresent(old -> {
            old.close();
            line = Optional.empty();
        });
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
