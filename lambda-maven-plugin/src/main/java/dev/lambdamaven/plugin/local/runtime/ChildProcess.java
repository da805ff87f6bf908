package dev.lambdamaven.plugin.local.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;

/** A function's process with its execution environment: runs one event at a time, and is killed rather than asked to end. */
final class ChildProcess {

    /** "Init phase", Lambda developer guide: 10 seconds, then once more within the function's own timeout. */
    private static final Duration INITIALIZATION_LIMIT = Duration.ofSeconds(10);

    private static final Pattern PEAK_MEMORY = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final FunctionSetup setup;
    private final ExecutionEnvironment environment;
    private final FunctionLog log;
    private final Clock clock;
    private final Instant started;
    private final Process process;
    private volatile CompletableFuture<Void> ended = CompletableFuture.completedFuture(null);
    private volatile boolean stopped;
    private boolean reportedInitialization;

    ChildProcess(FunctionSetup setup, ExecutionEnvironment environment, FunctionLog log, Clock clock, Process process) {
        this.setup = setup;
        this.environment = environment;
        this.log = log;
        this.clock = clock;
        this.started = clock.instant();
        this.process = process;
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
    Optional<Result> run(Event event) throws InterruptedException {
        log.append(InvocationLog.start(event.requestId(), setup.identity().version()));
        Invocation invocation = Invocation.of(event);
        environment.offer(invocation);
        Optional<Result> result = await(invocation);
        Duration duration = Duration.between(invocation.taken().getNow(clock.instant()), clock.instant());
        if (result.filter(Result::functionError).isPresent()) {
            awaitLastWords(invocation);
        }
        log.append(InvocationLog.end(event.requestId()));
        log.append(InvocationLog.report(
                event.requestId(), duration, initialization(), setup.limits().memorySize(), peakMemory()));
        return result;
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
        Duration timeout = setup.limits().timeout();
        try {
            Duration untilTaken = INITIALIZATION_LIMIT.plus(timeout);
            invocation.taken().get(untilTaken.toMillis(), TimeUnit.MILLISECONDS);
            return invocation.result().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            stop();
            String requestId = invocation.event().requestId();
            log.append(clock.instant() + " " + requestId + " " + Result.timeoutMessage(timeout));
            return Optional.of(Result.timedOut(requestId, timeout));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The runtime client reports a failure first and writes its stack trace afterwards. */
    private static void awaitLastWords(Invocation invocation) throws InterruptedException {
        try {
            invocation.settled().get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException silent) {
            // Then there is no more to come that anybody would want to wait for.
        }
    }

    private Optional<Duration> initialization() {
        Optional<Duration> initialization =
                reportedInitialization ? Optional.empty() : environment.initialization(started);
        reportedInitialization = true;
        return initialization;
    }

    /** In MB; 0 where the system does not tell (proc(5)). */
    private long peakMemory() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
            return lines.stream()
                    .map(PEAK_MEMORY::matcher)
                    .filter(line -> line.lookingAt())
                    .mapToLong(line -> Long.parseLong(line.group(1)) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
