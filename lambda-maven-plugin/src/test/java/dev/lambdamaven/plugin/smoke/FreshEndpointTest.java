package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FreshEndpointTest {

    private static final String NOT_FOUND = "{\"message\":\"Not Found\"}";

    private final TestRun smoke = TestRun.fresh();

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
            SmokeReport report = smoke.run(server.url(), "GET /health -> 200 fine");

            assertThat(report.passed()).isTrue();
            assertThat(server.requests()).hasSize(5);
            assertThat(smoke.pace().paused()).isEqualTo(Duration.ofMillis(1625));
            assertThat(smoke.progress())
                    .containsExactly("waiting up to 2 s for " + server.url()
                            + ", which answers as a new HTTP API does: 404 {\"message\":\"Not Found\"}");
        }
    }

    @Test
    void givesUpOnAFreshEndpointWhenTheWindowEndsAndDoesNotOpenASecondOne() throws IOException {
        try (TestServer server = TestServer.answering(404, NOT_FOUND)) {
            SmokeReport report = smoke.run(server.url(), "GET /a -> 200", "GET /b -> 200");

            assertThat(report.results()).extracting(SmokeResult::outcome).containsOnly(Outcome.WRONG_STATUS);
            assertThat(smoke.pace().paused()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
            assertThat(server.requests()).filteredOn("GET /b"::equals).hasSize(1);
        }
    }

    @Test
    void failsAtOnceOnceTheEndpointHasAnsweredAsItself() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            boolean health = exchange.getRequestURI().getPath().equals("/health");
            TestServer.answer(exchange, health ? 200 : 404, health ? "" : NOT_FOUND);
        })) {
            SmokeReport report = smoke.run(server.url(), "GET /health -> 200", "GET /items -> 200");

            assertThat(report.results())
                    .extracting(SmokeResult::outcome)
                    .containsExactly(Outcome.PASSED, Outcome.WRONG_STATUS);
            assertThat(smoke.pace().paused()).isZero();
        }
    }

    @Test
    void failsAtOnceOnTheApplicationsOwn404() throws IOException {
        for (String body :
                List.of("", "Not Found", "{\"message\":\"no such item\"}", "{\"message\":\"Not Found\",\"id\":1}")) {
            try (TestServer server = TestServer.answering(404, body)) {
                smoke.run(server.url(), "GET /health -> 200");
                assertThat(server.requests()).as(body).hasSize(1);
            }
        }
    }

    @Test
    void takesAWanted404AsItIs() throws IOException {
        try (TestServer server = TestServer.answering(404, NOT_FOUND)) {
            assertThat(smoke.run(server.url(), "GET /nothing -> 404").passed()).isTrue();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void waitsForTheHostNameOfANewApi() {
        SmokeReport report = smoke.run(URI.create("https://a1b2c3.invalid"), "GET /health -> 200");

        assertThat(report.results().get(0).problem()).isEqualTo("was not sent: host a1b2c3.invalid is unknown");
        assertThat(smoke.pace().paused()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(60));
    }
}
