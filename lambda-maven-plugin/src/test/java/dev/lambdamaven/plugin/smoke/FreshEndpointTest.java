package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class FreshEndpointTest {

    private static final String FAILED = "{\"message\":\"Internal Server Error\"}";
    private static final URI AWS = URI.create("https://a1b2c3.execute-api.eu-west-1.amazonaws.com");
    private static final String NOT_FOUND = "{\"message\":\"Not Found\"}";

    private final TestRun smoke = TestRun.fresh();

    @Test
    void waitsForAFreshEndpointAndSaysWhy() throws IOException {
        AtomicInteger early = new AtomicInteger(4);
        try (TestServer server = TestServer.with(exchange -> {
            boolean ready = early.getAndDecrement() == 0;
            TestServer.answer(exchange, ready ? 200 : 404, ready ? "fine" : NOT_FOUND);
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

    /** Its text is the gateway's, as some frameworks have it. */
    @Test
    void failsAtOnceOnA404ThatTheAdapterHasMarked() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("X-Lambda-Version", "3");
            TestServer.answer(exchange, 404, NOT_FOUND);
        })) {
            SmokeReport report = smoke.run(server.url(), "GET /health -> 200");

            assertThat(server.requests()).hasSize(1);
            assertThat(report.failure().orElseThrow().advice()).startsWith("Try it again: ");
        }
    }

    @Test
    void sendsOnceWhatFailedInAFunctionOnThisMachine() throws IOException {
        for (String method : List.of("POST", "GET")) {
            AtomicInteger count = new AtomicInteger();
            try (TestServer server = TestServer.with(exchange -> {
                boolean first = count.getAndIncrement() == 0;
                TestServer.answer(exchange, first ? 500 : 201, first ? FAILED : "");
            })) {
                SmokeReport report = smoke.run(server.url(), method + " /items -> 201");

                assertThat(report.passed()).isFalse();
                assertThat(server.requests()).containsExactly(method + " /items");
            }
        }
    }

    @Test
    void tellsTheFailureOfTheApplicationFromThatOfTheGateway() throws IOException {
        try (TestServer server = TestServer.with(exchange -> {
            exchange.getResponseHeaders().set("X-Lambda-JaxRs", "error");
            TestServer.answer(exchange, 500, FAILED);
        })) {
            SmokeRequest request = SmokeRequest.of("GET", "/items");
            try (HttpTarget local = HttpTarget.at(server.url(), smoke.pace());
                    HttpTarget aws = HttpTarget.at(AWS, smoke.pace())) {
                Reply reply = local.send(request, Duration.ofSeconds(20));

                assertThat(FreshEndpoint.sign(request, reply, aws)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 404, Not Found, true",
        "POST, 404, Not Found, true",
        "POST, 403, Forbidden, true",
        "GET, 500, Internal Server Error, true",
        "HEAD, 503, Service Unavailable, true",
        "OPTIONS, 500, Internal Server Error, true",
        "POST, 500, Internal Server Error, false",
        "PUT, 500, Internal Server Error, false",
        "PATCH, 503, Service Unavailable, false",
        "DELETE, 500, Internal Server Error, false"
    })
    void sendsAgainToAwsOnlyWhatDoesNoHarmTwice(String method, int status, String text, boolean again) {
        SmokeRequest request = SmokeRequest.of(method, "/items");
        String body = "{\"message\":\"" + text + "\"}";
        Reply reply = new Reply.Answer(status, List.of(), body, false, 1, Optional.empty());

        try (HttpTarget aws = HttpTarget.at(AWS, smoke.pace())) {
            assertThat(FreshEndpoint.sign(request, reply, aws))
                    .isEqualTo(again ? Optional.of(status + " " + body) : Optional.empty());
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
