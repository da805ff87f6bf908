package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a person reads, whole. */
@Timeout(60)
class FailureTextsTest {

    private final TestRun smoke = TestRun.fresh();

    private static String text(SmokeReport report) {
        return String.valueOf(report.failure().orElseThrow().getMessage());
    }

    @Test
    void noJsonWhereJsonIsExpected() throws IOException {
        try (TestServer server = TestServer.answering(200, "<html>login</html>")) {
            assertThat(text(smoke.run(server.url(), "GET /a -> 200 {\"status\":\"ok\"}")))
                    .isEqualTo("""
                    Smoke check 1 of 1 failed: GET /a answered 200 as wanted, but with another body.

                      url      %1$s/a
                      body     <html>login</html>
                      wanted   {"status":"ok"}
                      differs  the body is no JSON

                      Try it again: curl -i -X GET '%1$s/a'""", server.url());
        }
    }

    @Test
    void anAnswerThatIsTooLongToBeCompared() throws IOException {
        String megabytes = "x".repeat((1 << 20) + 1);
        try (TestServer server = TestServer.answering(200, megabytes)) {
            assertThat(text(smoke.run(server.url(), "GET /big -> 200\nbody contains \"y\"")))
                    .isEqualTo("""
                    Smoke check 1 of 1 failed: GET /big answered 200 as wanted, but with another body.

                      url      %1$s/big
                      body     %2$s ... (1048076 more characters)
                      note     the answer was cut at 1 MB
                      differs  the body is longer than 1 MB and was not read to its end

                      Try it again: curl -i -X GET '%1$s/big'""", server.url(), "x".repeat(500));
        }
    }

    @Test
    void aFunctionThatWroteNothingHasNoLog() {
        SmokeResult failed = new SmokeResult(
                new SmokeResult.Asked("GET /a -> 200", "GET", "/a", "version 6 of items through Invoke", "curl"),
                Outcome.WRONG_STATUS,
                "answered 404, wanted 200",
                Optional.empty(),
                Optional.empty(),
                Optional.of(Evidence.ofLog(List.of("START RequestId: 1 Version: 6", "END RequestId: 1"))));

        assertThat(text(new SmokeReport("version 6", List.of(failed)))).doesNotContain("log");
    }

    @Test
    void aMalformedAnswerIsToBeSeenAtTheVersionThatGaveIt() {
        String again = "mvn lambda:invoke -Dlambda.qualifier=6 -Dlambda.request='GET /a'";
        String report = "REPORT RequestId: 1\tDuration: 12.00 ms\tBilled Duration: 12 ms\tMemory Size: 128 MB\tMax"
                + " Memory Used: 90 MB\t";
        SmokeResult failed = new SmokeResult(
                new SmokeResult.Asked("GET /a -> 200", "GET", "/a", "version 6 of items through Invoke", again),
                Outcome.WRONG_STATUS,
                "answered 500, wanted 200",
                Optional.of(new SmokeResult.Seen(500, List.of(), "{\"message\":\"Internal Server Error\"}", false, 12)),
                Optional.empty(),
                Optional.of(new Evidence(List.of(), Optional.of(report), Optional.empty(), Optional.of("6"))));

        assertThat(text(new SmokeReport("version 6", List.of(failed))))
                .contains("cause     The function answered, but not in a form that an HTTP API understands.")
                .endsWith("a body in base64 must be valid.\n  See it: " + again);
    }

    @Test
    void anAnswerThatAPatternCannotBeComparedWith() throws IOException {
        try (TestServer server = TestServer.answering(200, "a".repeat(60_000))) {
            String overflowing = "GET /a -> 200\nbody matches \"^(a|b)*$\"";
            String endless = "GET /b -> 200\nbody matches \".*.*b\"";

            assertThat(smoke.run(server.url(), overflowing, endless).results())
                    .extracting(result -> result.mismatch().orElseThrow().differs())
                    .allMatch(text -> text.startsWith("body takes too many steps to compare with the pattern"));
        }
    }

    @Test
    void anAnswerThatNeverEnds() throws IOException {
        SmokeSettings settings = TestRun.answeredWithin(Duration.ofMillis(200));
        try (TestServer server = TestServer.with(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            UnusualAnswersTest.awaitInterruption();
        })) {
            assertThat(text(smoke.runWith(settings, Pace.real(), server.url(), "GET /endless -> 200")))
                    .isEqualTo("""
                    Smoke check 1 of 1 failed: GET /endless was not answered within 0.2 s.

                      url  %1$s/endless

                      Find out what it waits for. Try it again: curl -i -X GET '%1$s/endless'""", server.url());
        }
    }

    @Test
    void aRedirectToElsewhere() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("location", "https://example.org/login?state=secret");
            TestServer.answer(exchange, 302, "");
        })) {
            assertThat(text(smoke.run(server.url(), "GET /a -> 200"))).isEqualTo("""
                    Smoke check 1 of 1 failed: GET /a answered 302, wanted 200.

                      url       %1$s/a
                      body      (empty)
                      location  https://example.org/login

                      Redirects are not followed. Try it again: curl -i -X GET '%1$s/a'""", server.url());
        }
    }

    @Test
    void aHostThatIsUnknown() {
        assertThat(text(smoke.run(URI.create("http://a1b2c3.invalid"), "GET /a -> 200")))
                .isEqualTo("""
                Smoke check 1 of 1 failed: GET /a was not sent: host a1b2c3.invalid is unknown.

                  url  http://a1b2c3.invalid/a

                  Check the URL, or deploy first: mvn lambda:deploy""");
    }

    @Test
    void anAnswerThatComesTooLate() throws IOException {
        try (TestServer server = TestServer.answering(201, "{}")) {
            SmokeReport report = smoke.run(server.url(), "POST /first -> 201", "POST /a -> 201\nwithin 0 ms");

            assertThat(text(report)).isEqualTo("""
                    Smoke check 2 of 2 failed: POST /a answered as wanted, but after 1 ms, wanted within 0 ms.

                      url   %1$s/a
                      body  {}

                      Try it again: curl -i -X POST '%1$s/a'""", server.url());
        }
    }

    @Test
    void manyDifferences() throws IOException {
        try (TestServer server = TestServer.answering(200, "{\"id\":1}")) {
            String check = "POST /a\nX-Api-Key: secret\n{\"a\":1} -> 200\n$.id == 2\nLocation: /a/1";

            assertThat(text(smoke.run(server.url(), check))).isEqualTo("""
                    Smoke check 1 of 1 failed: POST /a answered 200 as wanted, but with another body.

                      url      %1$s/a
                      body     {"id":1}
                      differs  $.id is 1, wanted == 2
                               header Location is missing, wanted /a/1

                      Try it again: curl -i -X POST -H 'x-api-key: ***' -H 'content-type: application/json' \
                    -d '{"a":1}' '%1$s/a'""", server.url());
        }
    }
}
