package dev.lambdamaven.benchmarks;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A fresh JVM with a local AWS in it: the program {@code LocalHost} of apps/local-aws. */
final class LocalProcess implements Closeable {

    /** All of the heap is there from the start, so that resident memory grows only by what is not in it. */
    private static final List<String> FIXED_HEAP = List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch");

    private final App host;
    private final Process process;
    private final BufferedReader out;
    private final PrintStream in;
    private final String[] started;

    /** Starts it without a function; returns when it has answered. */
    static LocalProcess empty(Settings settings, App host) throws IOException {
        return new LocalProcess(settings, host, List.of());
    }

    /** Starts it with a function. */
    static LocalProcess with(Settings settings, App host, App function) throws IOException {
        return new LocalProcess(
                settings,
                host,
                List.of(function.folder().resolve("function.zip").toString(), function.handler()));
    }

    private LocalProcess(Settings settings, App host, List<String> function) throws IOException {
        this.host = host;
        Path work = settings.target().resolve("local-aws");
        Files.createDirectories(work);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home", "."), "bin/java").toString()));
        if (!function.isEmpty()) {
            command.addAll(FIXED_HEAP);
        }
        command.addAll(
                List.of("-cp", host.root() + ":" + host.root().resolve("lib/*"), host.handler(), work.toString()));
        command.addAll(function);
        this.process =
                new ProcessBuilder(command).redirectError(host.log().toFile()).start();
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        this.in = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.started = line().split(" ", -1);
    }

    /** Milliseconds until the call that starts it has returned. */
    double startMs() {
        return Double.parseDouble(started[0]);
    }

    /** Milliseconds until the first byte of its first answer. */
    double answerMs() {
        return Double.parseDouble(started[1]);
    }

    /** Where the function is served; to be asked once, when it was started with one. */
    URI url() throws IOException {
        return URI.create(line() + "/health");
    }

    /** The last event that the function got. */
    String event() throws IOException {
        in.println("event");
        return line();
    }

    /** What is in use of its heap after a collection, in MB of 1,000,000 bytes. */
    double heapMb() throws IOException {
        in.println("heap");
        return Long.parseLong(line()) / 1e6;
    }

    ProcessFacts facts() {
        return new ProcessFacts(process.pid());
    }

    /** A process of the function. */
    ProcessHandle environment() throws IOException {
        return process.children().findFirst().orElseThrow(() -> new IOException("no function runs"));
    }

    /** All processes of the function. */
    List<ProcessHandle> environments() {
        return process.children().toList();
    }

    private String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the local AWS has ended:\n" + Files.readString(host.log()));
        }
        return line;
    }

    @Override
    public void close() {
        in.close();
        if (!Processes.waitAtMost(process, 20)) {
            System.out.println("the local AWS did not end by itself");
        }
    }
}
