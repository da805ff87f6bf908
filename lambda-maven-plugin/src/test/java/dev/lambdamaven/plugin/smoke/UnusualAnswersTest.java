package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class UnusualAnswersTest {

    private final TestRun smoke = TestRun.fresh();

    @Test
    void doesNotFollowRedirects() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("location", "https://user:pw@example.org/login?token=secret");
            TestServer.answer(exchange, 302, "");
        })) {
            SmokeResult result =
                    smoke.run(server.url(), "GET /a -> 200").results().get(0);

            assertThat(result.seen())
                    .get()
                    .extracting(SmokeResult.Seen::location)
                    .isEqualTo("https://example.org/login");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void cutsAnAnswerOfTwentyMegabytes() throws IOException {
        byte[] megabyte = "x".repeat(1 << 20).getBytes(UTF_8);
        try (TestServer server = TestServer.with(exchange -> {
            exchange.sendResponseHeaders(200, 20L << 20);
            for (int i = 0; i < 20; i++) {
                exchange.getResponseBody().write(megabyte);
            }
        })) {
            SmokeReport report = smoke.run(server.url(), "GET /big -> 200", "GET /big -> 200 {}");

            assertThat(report.results().get(0).passed()).isTrue();
            assertThat(report.consoleLines().get(0)).endsWith(" ms  (cut at 1 MB)");
            assertThat(report.results().get(1).mismatch())
                    .get()
                    .extracting(SmokeResult.Mismatch::differs)
                    .isEqualTo("the body is longer than 1 MB and was not read to its end");
        }
    }

    @Test
    void endsAnAnswerThatNeverEnds() throws IOException {
        SmokeSettings settings = TestRun.answeredWithin(Duration.ofMillis(300));
        try (TestServer server = TestServer.with(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitInterruption();
        })) {
            SmokeReport report = smoke.runWith(settings, Pace.real(), server.url(), "GET /endless -> 200");

            assertThat(report.results().get(0).problem()).isEqualTo("was not answered within 0.3 s");
        }
    }

    static void awaitInterruption() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void saysWhenTheAnswerBreaksOff() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('x');
        })) {
            SmokeResult result =
                    smoke.run(server.url(), "GET /half -> 200").results().get(0);

            assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(result.problem()).startsWith("was not answered: java.io.IOException: ");
        }
    }

    @Test
    void saysWhenTlsFails() throws IOException, InterruptedException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread server = new Thread(() -> answerWithoutTls(socket));
        server.start();
        try (socket) {
            SmokeResult result = smoke.run(URI.create("https://127.0.0.1:" + socket.getLocalPort()), "GET /a -> 200")
                    .results()
                    .get(0);

            assertThat(result.outcome()).isEqualTo(Outcome.NO_TLS);
            assertThat(result.problem())
                    .isEqualTo("was not sent: 127.0.0.1:" + socket.getLocalPort() + " does not speak TLS");
        }
        server.join();
    }

    /** Accepts until it is closed: the JDK's client may send a GET once more on a second connection. */
    private static void answerWithoutTls(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getInputStream().read();
                connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
                connection.shutdownOutput();
                connection.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                // The client hangs up on what is no TLS, or the test closed the socket.
            }
        }
    }

    @Test
    void shortensALongBody() throws IOException {
        try (TestServer server = TestServer.answering(500, "é".repeat(600))) {
            assertThat(smoke.run(server.url(), "GET /a -> 200").results().get(0).seen())
                    .get()
                    .extracting(SmokeResult.Seen::body)
                    .isEqualTo("é".repeat(500) + " ... (100 more characters)");
        }
    }
}
