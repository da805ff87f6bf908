package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** One execution environment: a process of a function, from its start to its end. */
final class Environment implements Closeable {

    private final RuntimeApi api = new RuntimeApi();
    private final Optional<CpuGroup> group = CpuGroup.create();
    private final App app;
    private final Path library;
    private final Process process;
    private final long spawned;
    private final CompletableFuture<Void> stopped;

    /**
     * Starts the process.
     *
     * @param command the command line for a copy of the client's native library
     */
    Environment(App app, Function<Path, List<String>> command) throws IOException {
        this.app = app;
        this.library = app.folder().resolve("aws-lambda-jni-" + System.nanoTime() + ".so");
        ManagedRuntime.copyLibrary(library);
        List<String> line = new ArrayList<>(Cores.pin());
        line.addAll(command.apply(library));
        ProcessBuilder builder = new ProcessBuilder(line).directory(app.root().toFile());
        builder.redirectErrorStream(true).redirectOutput(app.log().toFile());
        builder.environment().clear();
        builder.environment().putAll(variables());
        this.spawned = System.nanoTime();
        this.process = builder.start();
        if (group.isPresent()) {
            group.get().add(process.pid());
        }
        this.stopped = process.onExit().thenRun(this::stopServing);
    }

    private Map<String, String> variables() {
        return Map.of(
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "LAMBDA_TASK_ROOT", app.root().toString(),
                "_HANDLER", app.handler(),
                "AWS_REGION", "eu-west-1",
                "AWS_LAMBDA_FUNCTION_NAME", "items",
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "PATH", "/usr/local/bin:/usr/bin:/bin",
                "LC_ALL", "C.UTF-8");
    }

    ProcessFacts facts() {
        return new ProcessFacts(process.pid());
    }

    /** Milliseconds since the process was started. */
    double ageMs() {
        return (System.nanoTime() - spawned) / 1e6;
    }

    /** Waits until the function asks for an event, which after the start ends its init phase. */
    void awaitNext() throws IOException {
        RuntimeApi.Request request = take();
        if (!request.path().endsWith("/next")) {
            throw new IOException("The function failed: " + request.body());
        }
    }

    /** Serves a call to a function that asked for an event. */
    String exchange(String event) throws IOException {
        api.event(event);
        RuntimeApi.Request answer = take();
        api.accepted();
        if (!answer.path().endsWith("/response")) {
            throw new IOException("The function failed: " + answer.body());
        }
        return answer.body();
    }

    /** Holds the process to a share of a core, or says that this is not permitted here. */
    boolean hold() throws IOException {
        if (group.isPresent()) {
            group.get().hold();
        }
        return group.isPresent();
    }

    private RuntimeApi.Request take() throws IOException {
        try {
            return api.take();
        } catch (IOException broken) {
            throw new IOException(
                    app.name() + " stopped answering; it printed:\n" + Files.readString(app.log()), broken);
        }
    }

    private void stopServing() {
        try {
            api.close();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** Asks the process to end, as its JVM only then writes an archive, and waits for it. */
    void end() {
        process.destroy();
        Processes.wait(process);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        stopped.join();
        Files.delete(library);
        if (group.isPresent()) {
            group.get().close();
        }
    }
}
