package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SmokeRunnerTest {

    private static final String NOT_FOUND = "{\"message\":\"Not Found\"}";

    private final TestPace pace = new TestPace();
    private final List<String> progress = new ArrayList<>();

    private SmokeReport run(URI url, String... checks) {
        SmokeSettings settings = SmokeSettings.defaults().withRequestTimeout(Duration.ofSeconds(20));
        return run(settings, pace, url, checks);
    }

    private SmokeReport run(SmokeSettings settings, Pace time, URI url, String... checks) {
        return new SmokeRunner(settings, time, progress::add)
                .run(url, Arrays.stream(checks).map(SmokeCheck::parse).toList());
    }

    @Test
    void sendsWhatTheChecksSay() throws IOException {
        try (TestServer server = TestServer.answering(200, "{\"status\":\"ok\",\"more\":1}")) {
            SmokeReport report = run(
                    URI.create(server.url() + "/stage/"),
                    "GET /health -> 200 {\"status\":\"ok\"}",
                    "POST /items?x=%C3%A4 {\"name\":\"Lämpchen\"} -> 200",
                    "PATCH /items/1 [] -> 200");

            assertThat(report.failure()).isEmpty();
            assertThat(report.passed()).isTrue();
            assertThat(server.requests())
                    .containsExactly(
                            "GET /stage/health",
                            "POST /stage/items?x=%C3%A4 application/json {\"name\":\"Lämpchen\"}",
                            "PATCH /stage/items/1 application/json []");
        }
    }

    @Test
    void waitsForAFreshEndpointAndSaysWhy() throws IOException {
        List<Integer> statuses = new ArrayList<>(List.of(404, 403, 500, 503));
        List<String> texts =
                new ArrayList<>(List.of("Not Found", "Forbidden", "Internal Server Error", "Service Unavailable"));
        try (TestServer server = TestServer.with(exchange -> {
            boolean ready = statuses.isEmpty();
            String body = ready ? "fine" : "{\"message\":\"" + texts.remove(0) + "\"}";
            TestServer.answer(exchange, ready ? 200 : statuses.remove(0), body);
        })) {
            SmokeReport report = run(server.url(), "GET /health -> 200 fine");

            assertThat(report.passed()).isTrue();
            assertThat(server.requests()).hasSize(5);
            assertThat(pace.paused()).isEqualTo(Duration.ofMillis(1625));
            assertThat(progress)
                    .containsExactly("waiting up to 10 s for " + server.url()
                            + ", which answers as a new HTTP API does: 404 {\"message\":\"Not Found\"}");
        }
    }

    @Test
    void givesUpOnAFreshEndpointWhenTheWindowEndsAndDoesNotOpenASecondOne() throws IOException {
        try (TestServer server = TestServer.answering(404, NOT_FOUND)) {
            SmokeReport report = run(server.url(), "GET /a -> 200", "GET /b -> 200");

            assertThat(report.results()).extracting(SmokeResult::outcome).containsOnly(Outcome.WRONG_STATUS);
            assertThat(pace.paused()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(10));
            assertThat(server.requests()).filteredOn("GET /b"::equals).hasSize(1);
        }
    }

    @Test
    void failsAtOnceOnceTheEndpointHasAnsweredAsItself() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            boolean health = exchange.getRequestURI().getPath().equals("/health");
            TestServer.answer(exchange, health ? 200 : 404, health ? "" : NOT_FOUND);
        })) {
            SmokeReport report = run(server.url(), "GET /health -> 200", "GET /items -> 200");

            assertThat(report.results())
                    .extracting(SmokeResult::outcome)
                    .containsExactly(Outcome.PASSED, Outcome.WRONG_STATUS);
            assertThat(pace.paused()).isZero();
        }
    }

    @Test
    void failsAtOnceOnTheApplicationsOwn404() throws IOException {
        for (String body :
                List.of("", "Not Found", "{\"message\":\"no such item\"}", "{\"message\":\"Not Found\",\"id\":1}")) {
            try (TestServer server = TestServer.answering(404, body)) {
                run(server.url(), "GET /health -> 200");
                assertThat(server.requests()).as(body).hasSize(1);
            }
        }
    }

    @Test
    void takesAWanted404AsItIs() throws IOException {
        try (TestServer server = TestServer.answering(404, NOT_FOUND)) {
            assertThat(run(server.url(), "GET /nothing -> 404").passed()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void doesNotFollowRedirects() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("location", "https://user:pw@example.org/login?token=secret");
            TestServer.answer(exchange, 302, "");
        })) {
            SmokeResult result = run(server.url(), "GET /a -> 200").results().get(0);

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
            SmokeReport report = run(server.url(), "GET /big -> 200", "GET /big -> 200 {}");

            assertThat(report.results().get(0).passed()).isTrue();
            assertThat(report.consoleLines().get(0)).endsWith(" ms  (cut at 1 MB)");
            assertThat(report.results().get(1).seen())
                    .get()
                    .extracting(SmokeResult.Seen::difference)
                    .isEqualTo("the body is longer than 1 MB and was not read to its end");
        }
    }

    @Test
    void endsAnAnswerThatNeverEnds() throws IOException {
        SmokeSettings settings = SmokeSettings.defaults().withRequestTimeout(Duration.ofMillis(300));
        try (TestServer server = TestServer.with(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            awaitInterruption();
        })) {
            SmokeReport report = run(settings, Pace.real(), server.url(), "GET /endless -> 200");

            assertThat(report.results().get(0).problem()).isEqualTo("was not answered within 0.3 s");
        }
    }

    private static void awaitInterruption() {
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
            SmokeResult result = run(server.url(), "GET /half -> 200").results().get(0);

            assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(result.problem()).startsWith("was not answered: java.io.IOException: ");
        }
    }

    @Test
    void stopsAtOnceWhenNobodyListensHere() throws IOException {
        URI url = unusedPort();

        SmokeReport report = run(url, "GET /health -> 200", "GET /items -> 200");

        assertThat(report.results())
                .extracting(SmokeResult::problem)
                .containsExactly(
                        "was not sent: nobody listens on " + url.getAuthority(),
                        "was not sent, because the endpoint cannot be reached");
        assertThat(pace.paused()).isZero();
    }

    private static URI unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void waitsForTheHostNameOfANewApi() {
        SmokeReport report = run(URI.create("https://a1b2c3.invalid"), "GET /health -> 200");

        assertThat(report.results().get(0).problem()).isEqualTo("was not sent: host a1b2c3.invalid is unknown");
        assertThat(pace.paused()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
    }

    @Test
    void saysWhenTlsFails() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> plainAnswer = CompletableFuture.runAsync(() -> answerWithoutTls(socket));
            URI https = URI.create("https://127.0.0.1:" + socket.getLocalPort());

            SmokeResult result = run(https, "GET /health -> 200").results().get(0);

            assertThat(result.outcome()).isEqualTo(Outcome.BROKEN);
            assertThat(result.problem()).startsWith("was not answered: javax.net.ssl.SSL");
            plainAnswer.join();
        }
    }

    private static void answerWithoutTls(ServerSocket socket) {
        try (Socket connection = socket.accept()) {
            connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            connection.shutdownOutput();
            connection.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The client hangs up on what is no TLS, sometimes before all of it was read.
            return;
        }
    }

    @Test
    void refusesUrlsThatCannotBeChecked() {
        assertThatThrownBy(() -> run(URI.create("https://user:secret@example.org"), "GET / -> 200"))
                .isInstanceOf(LambdaException.class)
                .hasMessageNotContaining("secret");
        for (String url : List.of("ftp://example.org", "example.org", "http:///a", "https://example.org?a=b")) {
            assertThatThrownBy(() -> run(URI.create(url), "GET / -> 200"))
                    .isInstanceOf(LambdaException.class)
                    .hasMessage("""
                            The URL to check is %s, must be http or https with a host and no query.

                              Set it with -Dlambda.url=https://a1b2c3.execute-api.eu-west-1.amazonaws.com""", url);
        }
    }

    @Test
    void refusesToPassWithoutAnyCheck() {
        assertThatThrownBy(() -> run(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        There is no smoke check.

                          Add one to the lambda-maven-plugin: <checks><check>GET /health -> 200</check></checks>""");
    }
}
