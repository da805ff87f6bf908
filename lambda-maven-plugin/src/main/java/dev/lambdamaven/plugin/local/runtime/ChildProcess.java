package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.logs.LogStream;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Line;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

/** A function's process with its execution environment: runs one event at a time, and is killed rather than asked to end. */
final class ChildProcess {

    private static final int LOG_BYTES = 64 * 1024;

    private final FunctionSetup setup;
    private final ExecutionEnvironment environment;
    private final Dialogue dialogue;
    private final LogStream log;
    private final Clock clock;
    private final Instant started;
    private final Process process;
    private final PeakMemory memory;
    private volatile CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
    private volatile boolean stopped;
    private boolean first = true;

    ChildProcess(FunctionSetup setup, Dialogue dialogue, LogStream log, Clock clock, Process process) {
        this.setup = setup;
        this.environment = dialogue.environment();
        this.dialogue = dialogue;
        this.log = log;
        this.clock = clock;
        this.started = clock.instant();
        this.process = process;
        this.memory = new PeakMemory(process);
    }

    /** Whether it has ended by itself, and not because it was told to. */
    boolean diedByItself() {
        return !stopped && !process.isAlive();
    }

    boolean isWarm() {
        return environment.isWarm() && process.isAlive();
    }

    /** Does something with the exit status when the process has ended, however it ended. */
    void onExit(IntConsumer action) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        ended = end;
        Thread exit = new Thread(() -> awaitExit(action, end), "lambda-local-exit");
        exit.setDaemon(true);
        exit.start();
    }

    /**
     * Runs one event.
     *
     * @return empty when the process had ended before it took the event
     */
    Optional<FunctionRunner.Outcome> run(Event event) throws InterruptedException {
        long position = first ? 0 : log.size();
        boolean cold = first;
        first = false;
        Invocation invocation = Invocation.of(event);
        environment.offer(invocation);
        Optional<Result> result = await(invocation);
        if (result.isPresent()) {
            Instant end = invocation.ended().getNow(clock.instant());
            if (result.get().functionError()) {
                awaitLastWords(invocation);
            }
            long written = account(invocation, result.get(), end, cold);
            return Optional.of(new FunctionRunner.Outcome(
                    result.get(), () -> Body.utf8(log.between(position, written, LOG_BYTES))));
        }
        return Optional.empty();
    }

    /** Kills the process and what it started; returns when it is gone and its end has been dealt with. */
    void stop() {
        stopped = true;
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            ended.get(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unkillable) {
            throw new IllegalStateException("Process " + process.pid() + " does not end", unkillable);
        }
    }

    /** Not Process.onExit(): it needs a thread of the common pool, which others may keep busy. */
    private void awaitExit(IntConsumer action, CompletableFuture<Void> end) {
        try {
            action.accept(process.waitFor());
            end.complete(null);
        } catch (Throwable failed) {
            end.completeExceptionally(failed);
        }
    }

    private Optional<Result> await(Invocation invocation) throws InterruptedException {
        Duration timeout = environment.timeout();
        Patience patience = new Patience(invocation, timeout, clock, this::look);
        try {
            Optional<Line> line = await(invocation.line(), patience);
            if (line.isPresent()) {
                // It may die of this event before anybody looks.
                memory.note();
                dialogue.about(invocation, line.get(), patience);
            }
            return await(invocation.result(), patience);
        } catch (TimeoutException late) {
            stop();
            return Optional.of(Result.timedOut(invocation.event().requestId(), timeout));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Waits, and looks at the log, the memory and the clock from time to time. */
    private static <T> T await(CompletableFuture<T> future, Patience patience)
            throws InterruptedException, ExecutionException, TimeoutException {
        while (!future.isDone()) {
            try {
                return future.get(patience.untilLook(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException notYet) {
                if (patience.left() <= 0) {
                    throw notYet;
                }
                patience.look();
            }
        }
        return future.get();
    }

    private void look() {
        log.note();
        memory.note();
    }

    private long account(Invocation invocation, Result result, Instant end, boolean cold) {
        String requestId = invocation.event().requestId();
        memory.note();
        List<String> lines = new ArrayList<>();
        if (!invocation.started().isDone()) {
            lines.add(InvocationLog.initReport(Duration.between(started, end), result));
            lines.add(InvocationLog.start(requestId, setup.identity().version()));
        }
        // AWS starts a failed environment once more within the request, which is then charged for it.
        Instant begin = invocation.started().isDone() ? invocation.taken().getNow(end) : started;
        Duration duration = Duration.between(begin, end);
        Optional<Duration> initialization = cold ? environment.initialization(started) : Optional.empty();
        lines.addAll(InvocationLog.closing(
                requestId,
                setup,
                result,
                new InvocationLog.Account(end, duration, initialization, memory.megabytes())));
        return log.append(lines.toArray(String[]::new));
    }

    /** The runtime client reports a failure first and writes its stack trace afterwards. */
    private static void awaitLastWords(Invocation invocation) throws InterruptedException {
        try {
            invocation.settled().get(Patience.LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            // Then there is no more to come that anybody would want to wait for.
        }
    }
}
