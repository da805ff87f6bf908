package dev.lambdamaven.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** serverless-offline with a function of four lines for Node, installed by npm as apps/serverless-offline pins it. */
final class ServerlessOffline implements Closeable {

    /** So that the framework tells nobody what it does, and asks nobody for news. */
    private static final Map<String, String> SILENCE = Map.of(
            "SLS_TELEMETRY_DISABLED", "1",
            "SLS_NOTIFICATIONS_MODE", "off",
            "SLS_DEPRECATION_NOTIFICATION_MODE", "error",
            "SLS_INTERACTIVE_SETUP_ENABLE", "",
            "AWS_ACCESS_KEY_ID", "local",
            "AWS_SECRET_ACCESS_KEY", "local");

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private final Process process;
    private final URI url;
    private final Path log;

    /** Installs it below target; needs npm and, the first time, its registry. */
    static Path install(Settings settings) throws IOException {
        Path folder = settings.target().resolve("apps/serverless-offline");
        if (settings.build() || !Files.exists(folder.resolve("node_modules"))) {
            System.out.println("installing serverless-offline");
            Folders.copy(settings.home().resolve("apps/serverless-offline"), folder);
            Processes.run(
                    List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"),
                    folder,
                    "npm");
        }
        return folder;
    }

    /** Starts it; returns when it answers. */
    ServerlessOffline(Path folder) throws IOException {
        int port = freePort();
        this.url = URI.create("http://127.0.0.1:" + port + "/health");
        this.log = folder.resolve("serverless-offline.log");
        ProcessBuilder builder = new ProcessBuilder(
                        "node",
                        "node_modules/serverless/bin/serverless.js",
                        "offline",
                        "start",
                        "--httpPort",
                        Integer.toString(port),
                        "--lambdaPort",
                        Integer.toString(freePort()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(SILENCE);
        this.process = builder.start();
        awaitAnswer();
    }

    URI url() {
        return url;
    }

    private void awaitAnswer() throws IOException {
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end && process.isAlive()) {
            try (KeptConnection connection = new KeptConnection(url, List.of())) {
                connection.get();
                return;
            } catch (IOException notYet) {
                EditedProject.pause();
            }
        }
        close();
        throw new IOException("serverless-offline does not answer:\n" + Files.readString(log));
    }

    @Override
    public void close() {
        process.destroy();
        Processes.waitAtMost(process, 20);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
