package dev.lambdamaven.plugin.compare;

import dev.lambdamaven.plugin.LambdaException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of the two processes in which the handler runs: takes one event at a time. */
final class HandlerProcess implements AutoCloseable {

    /** As long as an HTTP API waits ("Quotas", API Gateway developer guide). */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int LAST_LINES = 10;

    /** Answers come by standard output, where a JVM also prints warnings and what {@code JAVA_TOOL_OPTIONS} asks it to log. */
    private static final List<String> OFF_THE_WIRE =
            List.of("-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr");

    /**
     * How to start one.
     *
     * @param name as the user knows it, such as {@code index on}
     * @param handler name of the class
     * @param options of the JVM
     * @param log takes what the application prints
     */
    record Launch(
            String name,
            String handler,
            List<Path> classPath,
            List<String> options,
            Map<String, String> environment,
            Path log) {}

    private record Frame(int kind, String text) {

        private static final Frame END = new Frame(-1, "");
    }

    private final Launch launch;
    private final Process process;
    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();

    private HandlerProcess(Launch launch, Process process) {
        this.launch = launch;
        this.process = process;
        Thread reader = new Thread(this::read, "lambda-compare-reader");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts one; does not wait until it is ready. */
    static HandlerProcess start(Launch launch) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        line.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"));
        line.addAll(OFF_THE_WIRE);
        line.addAll(launch.options());
        String classPath =
                launch.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        line.addAll(List.of("-cp", classPath, HandlerLoop.class.getName(), launch.handler()));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectError(launch.log().toFile());
            builder.environment().clear();
            builder.environment().putAll(launch.environment());
            return new HandlerProcess(launch, builder.start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns when the application has started. */
    void awaitStart() {
        Frame frame = next();
        if (frame.kind() == HandlerLoop.THREW) {
            throw failed("The application cannot be started with the " + launch.name() + ".")
                    .with("reason", frame.text());
        }
        if (frame.kind() != HandlerLoop.READY) {
            throw failed("The application does not start with the " + launch.name() + ".");
        }
    }

    void send(byte[] event) {
        try {
            DataOutputStream out = new DataOutputStream(process.getOutputStream());
            out.writeInt(event.length);
            out.write(event);
            out.flush();
        } catch (IOException gone) {
            // Then there is no answer, which is told with the request.
        }
    }

    /** The answer to what was sent last. */
    ComparedAnswer answer(ComparedRequest request) {
        Frame frame = next();
        if (frame.equals(Frame.END)) {
            throw failed("With the " + launch.name() + ", the application did not answer within " + LIMIT.toSeconds()
                            + " seconds, or ended.")
                    .with("request", request.text());
        }
        return new ComparedAnswer(
                frame.kind() == HandlerLoop.THREW, frame.kind() == HandlerLoop.ANSWERED_DIRECTLY, frame.text());
    }

    /** Kills it and what it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Frame next() {
        try {
            @Nullable Frame frame = frames.poll(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return frame == null ? Frame.END : frame;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Frame.END;
        }
    }

    private void read() {
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            while (true) {
                int kind = in.readInt();
                byte[] text = in.readNBytes(in.readInt());
                frames.add(new Frame(kind, new String(text, StandardCharsets.UTF_8)));
            }
        } catch (IOException ended) {
            frames.add(Frame.END);
        }
    }

    private LambdaException failed(String problem) {
        LambdaException failure = LambdaException.of(problem, "What it printed is in " + launch.log());
        List<String> lines = lastLines();
        return lines.isEmpty() ? failure : failure.with("its last lines", String.join("\n", lines));
    }

    private List<String> lastLines() {
        try {
            List<String> lines = new String(Files.readAllBytes(launch.log()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException none) {
            return List.of();
        }
    }
}
