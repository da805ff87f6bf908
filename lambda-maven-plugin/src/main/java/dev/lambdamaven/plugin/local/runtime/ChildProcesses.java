package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.Once;
import dev.lambdamaven.plugin.local.logs.LogGroups;
import dev.lambdamaven.plugin.local.logs.LogStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Starts the processes of functions, tells of deaths that nobody ordered, and leaves none behind. */
final class ChildProcesses {

    /** How many of the last lines are told with a death. */
    private static final int LAST_WORDS = 10;

    private static final Duration WHILE_DEBUGGING = Duration.ofDays(1);

    private final FunctionRunner.Setting setting;
    private final String address;
    private final RuntimeApi runtimeApi;
    private final LogGroups logs;
    private final Once<RuntimeClient> client;
    private final Set<ChildProcess> living = ConcurrentHashMap.newKeySet();
    private final Set<ProcessHandle> handles = ConcurrentHashMap.newKeySet();
    /** Read while one process is started, written to wait until none is. */
    private final ReadWriteLock starting = new ReentrantReadWriteLock();

    private volatile boolean stopped;

    /** @param address host and port of the Runtime API */
    ChildProcesses(FunctionRunner.Setting setting, String address, RuntimeApi runtimeApi, LogGroups logs) {
        this.setting = setting;
        this.address = address;
        this.runtimeApi = runtimeApi;
        this.logs = logs;
        this.client = new Once<>(() -> new RuntimeClient(setting.folder().resolve("child")));
    }

    /**
     * Starts a process; does not wait until it is ready.
     *
     * @throws LambdaException when functions cannot run on this machine, or no longer because the local AWS stops
     */
    ChildProcess start(FunctionSetup setup) {
        starting.readLock().lock();
        try {
            if (stopped) {
                throw LambdaException.of("The local AWS has been stopped.", "");
            }
            return startNow(setting.observation().debugPort().isPresent() ? setup.within(WHILE_DEBUGGING) : setup);
        } finally {
            starting.readLock().unlock();
        }
    }

    /** Kills all of them; returns when they are gone, and none can start any more. */
    void stopAll() {
        endStarting();
        living.forEach(ChildProcess::stop);
    }

    /** Kills all of them and what they started with nothing but classes of the JDK, for the moment at which the JVM ends. */
    void kill() {
        endStarting();
        for (ProcessHandle handle : handles) {
            List<ProcessHandle> descendants = handle.descendants().toList();
            handle.destroyForcibly();
            for (ProcessHandle descendant : descendants) {
                descendant.destroyForcibly();
            }
        }
    }

    /** Returns when every process that is being started is among the living ones. */
    private void endStarting() {
        starting.writeLock().lock();
        try {
            stopped = true;
        } finally {
            starting.writeLock().unlock();
        }
    }

    private ChildProcess startNow(FunctionSetup setup) {
        String id = setting.ids().letters(20);
        Path folder = setting.folder().resolve("environment-" + id);
        Path library = folder.resolve("libaws-lambda-jni.so");
        client.get().unpackLibrary(library);
        Path task = folder.resolve("task");
        LogStream log = logs.open(owner(setup), logStream(setup));
        ExecutionEnvironment environment = environment(setup, log);
        runtimeApi.add(id, environment);
        Process process = launch(setup.at(TaskRoot.of(setup.program(), task)), id, library, log);
        ChildProcess child =
                new ChildProcess(setup, new Dialogue(runtimeApi, environment), log, setting.clock(), process);
        living.add(child);
        handles.add(process.toHandle());
        child.onExit(status -> {
            runtimeApi.remove(id);
            delete(library, task);
            living.remove(child);
            handles.remove(process.toHandle());
            log.end();
            try {
                tellIfUnexpected(child, setup, status, log);
            } finally {
                environment.exited(status);
            }
        });
        return child;
    }

    /** Follows the environment's life; START comes when the runtime takes the event, after what its start wrote. */
    private ExecutionEnvironment environment(FunctionSetup setup, LogStream log) {
        FunctionSetup.Identity identity = setup.identity();
        log.append(InvocationLog.initStart(setup));
        return new ExecutionEnvironment(setting.clock(), setup.limits().timeout(), event -> {
            logs.adopt(owner(setup), log);
            log.append(InvocationLog.start(event.requestId(), identity.version()));
        });
    }

    private static LogGroups.Owner owner(FunctionSetup setup) {
        FunctionSetup.Identity identity = setup.identity();
        return new LogGroups.Owner(identity.region(), identity.name(), setup.logGroup());
    }

    private Process launch(FunctionSetup setup, String id, Path library, LogStream log) {
        ChildCommand.Jvm jvm = setting.jdks()
                .jvm(setup.program().runtime(), setting.observation().debugPort());
        ProcessBuilder builder = new ProcessBuilder(
                        ChildCommand.line(jvm, client.get().classPath(), library, setup))
                .directory(setup.program().code().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()));
        Map<String, String> environment = builder.environment();
        environment.clear();
        environment.putAll(ChildCommand.environment(setup, address + RuntimeApi.PREFIX + id, log.name()));
        try {
            return builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In a group that functions may share, the stream names the function too ("Log group names", Lambda developer guide). */
    private String logStream(FunctionSetup setup) {
        LocalDate today = LocalDate.ofInstant(setting.clock().instant(), ZoneOffset.UTC);
        String unique = setting.ids().uuid().replace("-", "");
        boolean own = setup.logGroup().equals("/aws/lambda/" + setup.identity().name());
        String function = own ? "" : setup.identity().name();
        return today.toString().replace('-', '/') + "/" + function + "["
                + setup.identity().version() + "]" + unique;
    }

    private void tellIfUnexpected(ChildProcess child, FunctionSetup setup, int status, LogStream log) {
        if (!stopped && child.diedByItself()) {
            setting.notices()
                    .accept("function " + setup.identity().name() + ": its process ended with exit status " + status
                            + ", its last lines (" + log.file() + "):");
            log.tail(LAST_WORDS).forEach(line -> setting.notices().accept("  " + line));
        }
    }

    private static void delete(Path library, Path task) {
        try {
            TaskRoot.delete(task);
            Files.deleteIfExists(library);
            Files.deleteIfExists(library.toAbsolutePath().getParent());
        } catch (IOException leftToTheEnd) {
            // The whole folder is deleted when the local AWS closes.
        }
    }
}
