package dev.lambdamaven.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A project that runs in its development mode, and is edited: one at a time, in a process of its own. */
final class EditedProject implements AutoCloseable {

    private static final Path EDITED = Path.of("src/main/java/com/acme/items/HealthResource.java");
    private static final String TEXT = "\"ok\"";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path source;
    private final String written;
    private final URI health;
    private final Path log;
    private final Process process;
    private final long started;

    /** Starts {@code lambda:run} or {@code quarkus:dev}; {@code mode} is said to Maven before it. */
    EditedProject(Settings settings, String variant, String... mode) throws IOException {
        boolean quarkus = variant.equals("quarkus");
        Path project = settings.target().resolve("apps").resolve(variant).resolve(quarkus ? "project" : "items-api");
        int port = freePort();
        this.source = project.resolve(EDITED);
        this.written = Files.readString(source);
        this.health = URI.create("http://127.0.0.1:" + port + "/health");
        this.log = settings.target().resolve("edit-" + variant + ".log");
        List<String> command = new ArrayList<>(List.of(settings.maven().toString(), "-B"));
        command.addAll(List.of(mode));
        command.addAll(
                List.of("-s", settings.home().resolve("apps/settings.xml").toString()));
        command.add("-Dmaven.repo.local=" + settings.target().resolve("repository"));
        command.addAll(
                quarkus
                        ? List.of("quarkus:dev", "-Dquarkus.lambda.mock-event-server.dev-port=" + port, "-Ddebug=false")
                        : List.of("lambda:run", "-Dlambda.port=" + port));
        this.started = System.nanoTime();
        this.process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Milliseconds from the start until the application answers. */
    double firstAnswer() throws IOException {
        await("ok", started);
        return since(started);
    }

    /** Milliseconds from the edit until the answer is another. */
    double edit(int number) throws IOException {
        Files.writeString(source, written.replace(TEXT, "\"ok" + number + "\""));
        long begin = System.nanoTime();
        await("ok" + number, begin);
        return since(begin);
    }

    /** Where it serves. */
    URI url() {
        return health.resolve("/");
    }

    @Override
    public void close() throws IOException {
        Files.writeString(source, written);
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        Processes.waitAtMost(process, 20);
    }

    /** Asks at once, and again until the answer is the one that is wanted: an older one does not count. */
    private void await(String status, long begin) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofMinutes(2)).build();
        while (System.nanoTime() - begin < PATIENCE && process.isAlive()) {
            try {
                if (client.send(request, BodyHandlers.ofString()).body().contains("\"" + status + "\"")) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException stop) {
                throw new IllegalStateException(stop);
            }
            pause();
        }
        throw new IOException("no answer with " + status + " at " + health + ":\n" + Files.readString(log));
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
