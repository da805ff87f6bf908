package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of a function, started a second time with the same command line, variables and folder, but at a Runtime API that does nothing
 * but hand out one event again and again.
 */
final class ClonedEnvironment implements Closeable {

    private static final String LIBRARY =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";
    private static final String RUNTIME_API = "AWS_LAMBDA_RUNTIME_API";

    private final RuntimeApi api = new RuntimeApi();
    private final Path library;
    private final Process process;

    /** Returns when the function asks for its first event. */
    ClonedEnvironment(ProcessHandle original, Path folder) throws IOException {
        Path facts = Path.of("/proc", Long.toString(original.pid()));
        this.library = folder.resolve("cloned-" + original.pid() + ".so");
        ManagedRuntime.copyLibrary(library);
        ProcessBuilder builder = new ProcessBuilder(command(facts))
                .directory(facts.resolve("cwd").toRealPath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("cloned.log").toFile());
        builder.environment().clear();
        for (String variable : strings(facts.resolve("environ"))) {
            String[] parts = variable.split("=", 2);
            builder.environment().put(parts[0], parts[1]);
        }
        builder.environment().put(RUNTIME_API, api.address());
        this.process = builder.start();
        awaitNext();
    }

    private List<String> command(Path facts) throws IOException {
        List<String> command = new ArrayList<>(strings(facts.resolve("cmdline")));
        command.replaceAll(argument -> argument.startsWith(LIBRARY) ? LIBRARY + library : argument);
        return command;
    }

    private static List<String> strings(Path file) throws IOException {
        return List.of(Files.readString(file, StandardCharsets.UTF_8).split("\0"));
    }

    /** Hands out an event and returns the answer when the function asks for the next one. */
    String serve(String event) throws IOException {
        api.event(event);
        RuntimeApi.Request answer = api.take();
        api.accepted();
        awaitNext();
        if (!answer.path().endsWith("/response")) {
            throw new IOException("The function failed: " + answer.body());
        }
        return answer.body();
    }

    private void awaitNext() throws IOException {
        RuntimeApi.Request request = api.take();
        if (!request.path().endsWith("/next")) {
            throw new IOException("The function failed: " + request.body());
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Processes.wait(process);
        api.close();
        Files.delete(library);
    }
}
