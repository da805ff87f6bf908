package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * One check against a socket of this process, so that the classes of checks and of the JDK's HTTP client are loaded while Maven waits
 * for the function: they take most of the time of the first check.
 */
public final class Rehearsal {

    private static final int PATIENCE_MILLIS = 5000;
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}";

    private Rehearsal() {}

    /** Goes on in the background; nothing depends on it. */
    public static Thread begin() {
        Thread thread = new Thread(Rehearsal::run, "lambda-smoke-rehearsal");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((rehearsal, failure) -> {});
        thread.start();
        return thread;
    }

    /** Runs it. */
    static SmokeReport run() {
        SmokeCheck check = SmokeCheck.parse("POST /rehearsal {\"a\":1} -> 200 {}");
        Pace pace = Pace.real();
        SmokeSettings settings = new SmokeSettings(Duration.ZERO, Duration.ZERO, Duration.ofMillis(PATIENCE_MILLIS));
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(PATIENCE_MILLIS);
            Thread answering = new Thread(() -> answer(server), "lambda-smoke-rehearsal-answer");
            answering.setDaemon(true);
            answering.start();
            URI url = URI.create("http://127.0.0.1:" + server.getLocalPort());
            try (HttpTarget target = HttpTarget.at(url, pace)) {
                SmokeReport report =
                        new SmokeRunner(settings, pace, line -> {}, EvidenceSource.none()).run(target, List.of(check));
                report.consoleLines();
                report.toJson();
                report.toSurefireXml();
                return report;
            }
        } catch (IOException noSocket) {
            throw new UncheckedIOException(noSocket);
        }
    }

    private static void answer(ServerSocket server) {
        try (Socket client = server.accept()) {
            client.setSoTimeout(PATIENCE_MILLIS);
            client.getInputStream().readNBytes(1);
            client.getOutputStream().write(ANSWER.getBytes(US_ASCII));
            client.shutdownOutput();
            client.getInputStream().readAllBytes();
        } catch (IOException brokenOff) {
            // the check says so
        }
    }
}
