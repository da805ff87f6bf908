package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.local.logs.LogGroups;
import dev.lambdamaven.plugin.local.metrics.FunctionMetrics;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Ids;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs functions: the one entrance to pools, processes and logs. */
public final class FunctionRunner implements AutoCloseable {

    /**
     * Where and with what functions run.
     *
     * @param folder for what lives as long as the runner
     * @param logs where each function's output goes, to {@code <name>/}, one file for each execution environment
     * @param notices takes one line per notable event
     * @param jdks which JDK runs which runtime
     */
    public record Setting(
            Path folder,
            Path logs,
            Clock clock,
            Ids ids,
            Consumer<String> notices,
            Observation observation,
            Jdks jdks) {

        /** Nobody looks on. */
        public Setting(Path folder, Path logs, Clock clock, Ids ids, Consumer<String> notices) {
            this(folder, logs, clock, ids, notices, Observation.NONE, Jdks.OWN);
        }
    }

    /**
     * What became of an event.
     *
     * @param written reads the end of what the function and Lambda wrote about it, at most 64 KB; most callers never ask
     */
    public record Outcome(Result result, Supplier<Body> written) {

        /** An outcome whose log is known. */
        public Outcome(Result result, Body log) {
            this(result, () -> log);
        }

        /** The end of what the function and Lambda wrote about it, at most 64 KB. */
        public Body log() {
            return written.get();
        }

        /** "Invoke", Lambda API reference: the tail of the log has at most 4 KB. */
        private static final int TAIL_BYTES = 4096;

        /** As much of it as Invoke returns. */
        public Body logTail() {
            return log().last(TAIL_BYTES);
        }
    }

    private final Setting setting;
    private final RuntimeApi runtimeApi = new RuntimeApi();
    private final ChildProcesses processes;
    private final EnvironmentPools pools;
    private final LogGroups logs;
    private final FunctionMetrics metrics;

    /**
     * A runner without processes.
     *
     * @param address host and port at which {@link #runtimeApi} is served
     */
    public FunctionRunner(Setting setting, String address) {
        this(setting, address, Duration.ZERO);
    }

    /** The same with a time until what was counted of a request can be read. */
    public FunctionRunner(Setting setting, String address, Duration metricsDelay) {
        this.setting = setting;
        this.metrics = new FunctionMetrics(setting.clock(), metricsDelay);
        this.logs = new LogGroups(setting.logs(), setting.clock());
        this.processes = new ChildProcesses(setting, address, runtimeApi, logs);
        boolean debugged = setting.observation().debugPort().isPresent();
        this.pools = new EnvironmentPools(processes::start, debugged ? 1 : EnvironmentPool.LARGEST);
    }

    /** Whether a path belongs to the Runtime API. */
    public static boolean servesRuntime(String path) {
        return RuntimeApi.serves(path);
    }

    /** Answers a runtime; empty when it will be answered on the line. */
    public Optional<Answer> runtimeApi(Request request, Line line) {
        return runtimeApi.answer(request, line);
    }

    /**
     * Runs one event; blocks until the function has answered, failed or run out of time.
     *
     * @param known the {@link System#nanoTime} at which the function was set up like this
     */
    public Outcome run(FunctionSetup setup, long known, String functionArn, Body payload) {
        Outcome outcome = outcome(setup, known, event(functionArn, payload));
        setting.observation().witness().saw(setup, payload, outcome);
        return outcome;
    }

    /**
     * The same in a process that has started already: then it takes as long as the function may, and no time to start.
     *
     * @param patience for such a process to become free
     * @return empty when there is none, and nothing was run
     */
    public Optional<Outcome> runWarm(
            FunctionSetup setup, long known, String functionArn, Body payload, Duration patience) {
        try {
            Optional<Outcome> outcome = pools.of(setup, known).runWarm(event(functionArn, payload), patience);
            outcome.ifPresent(ran -> setting.observation().witness().saw(setup, payload, ran));
            return outcome;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new Outcome(Result.cannotStart("The local AWS stops."), Body.EMPTY));
        }
    }

    private Event event(String functionArn, Body payload) {
        String trace = setting.ids().trace(setting.clock().instant());
        return new Event(setting.ids().uuid(), functionArn, trace, payload);
    }

    /**
     * Starts a process that the next event will find, unless there is one already, and does not wait for it; ends those of other versions
     * of the function after their events.
     */
    public void prepare(FunctionSetup setup) {
        FunctionSetup.Identity own = setup.identity();
        Runnable others = () -> pools.retire(running ->
                running.isOf(own.region(), own.name()) && !running.identity().equals(own));
        if (setting.observation().debugPort().isPresent()) {
            // Two processes cannot listen on one port.
            others.run();
        }
        try {
            pools.of(setup, System.nanoTime()).prepare();
        } catch (LambdaException cannotStart) {
            setting.notices().accept("function " + own.name() + ": " + cannotStart.problem());
        }
        Thread ending = new Thread(others, "lambda-local-retire");
        ending.setDaemon(true);
        ending.start();
    }

    /** What is counted of requests, by whoever hands them over. */
    public FunctionMetrics metrics() {
        return metrics;
    }

    /** What the functions wrote. */
    public LogGroups logs() {
        return logs;
    }

    /** Ends the processes of all versions of a function. */
    public void drop(String region, String functionName) {
        pools.retire(running -> running.isOf(region, functionName));
    }

    @Override
    public void close() {
        pools.drain();
        processes.stopAll();
    }

    /** Kills all processes without waiting, and without a class that is not loaded yet. */
    public void kill() {
        processes.kill();
    }

    private Outcome outcome(FunctionSetup setup, long known, Event event) {
        try {
            return pools.of(setup, known).run(event);
        } catch (LambdaException cannotStart) {
            setting.notices().accept("function " + setup.identity().name() + ": " + cannotStart.problem());
            return new Outcome(Result.cannotStart(cannotStart.problem()), Body.EMPTY);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome(Result.cannotStart("The local AWS stops."), Body.EMPTY);
        }
    }
}
