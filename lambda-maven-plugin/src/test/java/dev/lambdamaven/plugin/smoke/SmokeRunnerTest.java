package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.LambdaException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SmokeRunnerTest {

    private static final AnswerMatcher TEAPOT =
            answer -> answer.header("X-Kind").equals(Optional.of("pot"))
                    ? Optional.empty()
                    : Optional.of("status " + answer.status() + " is no pot");

    private final TestRun smoke = TestRun.fresh();

    @Test
    void sendsWhatTheChecksSay() throws IOException {
        try (TestServer server = TestServer.answering(200, "{\"status\":\"ok\",\"more\":1}")) {
            SmokeReport report = smoke.run(
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
    void stopsAtOnceWhenNobodyListensHere() throws IOException {
        URI url = unusedPort();

        SmokeReport report = smoke.run(url, "GET /health -> 200", "GET /items -> 200");

        assertThat(report.results())
                .extracting(SmokeResult::problem)
                .containsExactly(
                        "was not sent: nobody listens on " + url.getAuthority(),
                        "was not sent, because the endpoint cannot be reached");
        assertThat(smoke.pace().paused()).isZero();
    }

    private static URI unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    @Test
    void refusesUrlsThatCannotBeChecked() {
        assertThatThrownBy(() -> smoke.run(URI.create("https://user:secret@example.org"), "GET / -> 200"))
                .isInstanceOf(LambdaException.class)
                .hasMessageNotContaining("secret");
        for (String url : List.of("ftp://example.org", "example.org", "http:///a", "https://example.org?a=b")) {
            assertThatThrownBy(() -> smoke.run(URI.create(url), "GET / -> 200"))
                    .isInstanceOf(LambdaException.class)
                    .hasMessage("""
                            The URL to check is %s, must be http or https with a host and no query.

                              Set it with -Dlambda.url=https://a1b2c3.execute-api.eu-west-1.amazonaws.com""", url);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:99999", "https://example.org:0/a"})
    void refusesPortsThatThereAreNot(String url) {
        assertThatThrownBy(() -> smoke.run(URI.create(url), "GET / -> 200"))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        The URL to check is %s, whose port must be from 1 to 65535.

                          Set it with -Dlambda.url=https://a1b2c3.execute-api.eu-west-1.amazonaws.com""", url);
    }

    @Test
    void rehearsesAgainstItself() {
        assertThat(Rehearsal.run().failure()).isEmpty();
    }

    @Test
    void refusesToPassWithoutAnyCheck() {
        assertThatThrownBy(() -> smoke.run(URI.create("http://127.0.0.1:1")))
                .isInstanceOf(LambdaException.class)
                .hasMessage("""
                        There is no smoke check.

                          Add one to the lambda-maven-plugin: <checks><check>GET /health -> 200</check></checks>""");
    }

    @Test
    void letsCodeJudgeAnAnswerAndAsksForEvidenceOfWhatFailed() throws IOException {
        Evidence log = Evidence.ofLog(List.of("no tea today"));
        try (TestServer server = TestServer.with(exchange -> {
                    if (exchange.getRequestURI().getPath().equals("/pot")) {
                        exchange.getResponseHeaders().set("x-kind", "pot");
                    }
                    TestServer.answer(exchange, 418, "");
                });
                HttpTarget target = HttpTarget.at(server.url(), smoke.pace())) {
            SmokeReport report = new SmokeRunner(
                            SmokeSettings.defaults(),
                            smoke.pace(),
                            smoke.progress()::add,
                            (request, reply) -> Optional.of(log))
                    .run(
                            target,
                            List.of(
                                    SmokeCheck.judgedBy(TEAPOT, "GET", "/pot", "GET /pot is a pot"),
                                    SmokeCheck.judgedBy(TEAPOT, "GET", "/cup", "GET /cup is a pot")));

            assertThat(report.results())
                    .extracting(SmokeResult::problem)
                    .containsExactly("", "answered 418, but status 418 is no pot");
            assertThat(report.results())
                    .extracting(SmokeResult::evidence)
                    .containsExactly(Optional.empty(), Optional.of(log));
            assertThat(SmokeReport.fromJson(report.toJson())).isEqualTo(report);
        }
    }
}
