package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class AttemptsTest {

    private final TestRun smoke = TestRun.fresh();

    @Test
    void areRepeatedAsOftenAsTheCheckSays() throws IOException {
        AtomicInteger early = new AtomicInteger(2);
        try (TestServer server =
                TestServer.with(exchange -> TestServer.answer(exchange, early.getAndDecrement() > 0 ? 409 : 200, ""))) {
            SmokeReport report = smoke.run(server.url(), "POST /a -> 200\nretry 3 every 500 ms", "GET /b -> 200");

            assertThat(report.passed()).isTrue();
            assertThat(server.requests()).containsExactly("POST /a", "POST /a", "POST /a", "GET /b");
            assertThat(smoke.pace().paused()).isEqualTo(Duration.ofSeconds(1));
            assertThat(report.consoleLines().get(0))
                    .startsWith("POST /a   200 ")
                    .contains("attempt 3");
            assertThat(SmokeReport.fromJson(report.toJson())).isEqualTo(report);
        }
    }

    @Test
    void endWithTheLastOne() throws IOException {
        try (TestServer server = TestServer.answering(409, "")) {
            SmokeReport report = smoke.run(server.url(), "POST /a -> 200\nretry 2");

            assertThat(report.results().get(0).calls().attempts()).isEqualTo(3);
            assertThat(report.results().get(0).problem()).isEqualTo("answered 409, wanted 200");
            assertThat(smoke.pace().paused()).isEqualTo(Duration.ofSeconds(2));
        }
    }

    private SmokeReport run(TimedFunction function, SmokeSettings settings, String... checks) {
        return new SmokeRunner(settings, smoke.pace(), smoke.progress()::add, EvidenceSource.none())
                .run(function, List.of(checks).stream().map(SmokeCheck::parse).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 100w, true, a warm one in time",
        "GET, 301w, false, a warm one too late",
        "GET, 900c 12w, true, a cold one is asked again",
        "GET, 900c 301w, false, and judged then",
        "GET, 900c 900c, false, nobody waits for ever",
        "GET, 900? 12?, true, what may be cold is asked again",
        "GET, 900? 301?, false, and judged then",
        "POST, 900c, true, what changes something is not sent twice",
        "POST, 900?, true, so the first of a run is not judged",
        "POST, 301w, false, but a warm one is",
    })
    void areJudgedByTheTimeOfAWarmFunction(String method, String answers, boolean passed, String why) {
        TimedFunction function = new TimedFunction(answers);

        SmokeReport report = run(function, SmokeSettings.defaults(), method + " /a -> 200\nwithin 300 ms");

        assertThat(report.passed()).as(why).isEqualTo(passed);
        assertThat(function.answers).isEmpty();
        assertThat(report.results().get(0).outcome()).isEqualTo(passed ? Outcome.PASSED : Outcome.TOO_SLOW);
        assertThat(report.results().get(0).problem())
                .matches(passed ? "" : "answered as wanted, but after [39]0[01] ms, wanted within 300 ms");
    }

    @Test
    void ofManyRoundsAreCountedColdAndWarmApart() {
        TimedFunction function = new TimedFunction("700c 9w 7w 30w 8w 7w");

        SmokeReport report = run(function, SmokeSettings.defaults().repeated(3), "GET /a -> 200", "GET /b -> 200");

        assertThat(function.sent).containsExactly("GET /a", "GET /b", "GET /a", "GET /b", "GET /a", "GET /b");
        assertThat(report.consoleLines())
                .containsExactly(
                        "GET /a   200  700 ms  cold 700/700/700 (min/median/max of 1)  warm 7/8/8 (min/median/max of 2)",
                        "GET /b   200    9 ms  warm 7/9/30 (min/median/max of 3)");
    }

    @Test
    void thatFailInOneRoundFailTheCheck() throws IOException {
        AtomicInteger count = new AtomicInteger();
        try (TestServer server = TestServer.with(
                exchange -> TestServer.answer(exchange, count.incrementAndGet() == 2 ? 500 : 200, ""))) {
            SmokeSettings settings = SmokeSettings.defaults().repeated(4);

            SmokeReport report = smoke.runWith(settings, smoke.pace(), server.url(), "GET /a -> 200");

            assertThat(report.passed()).isFalse();
            assertThat(report.results().get(0).calls().calls()).hasSize(4);
            assertThat(report.consoleLines().get(0)).contains("  first ");
        }
    }

    @Test
    void ofSeveralChecksRunAtATimeAndAreReportedInOrder() throws IOException {
        CyclicBarrier three = new CyclicBarrier(3);
        try (TestServer server = TestServer.with(exchange -> {
            boolean together = exchange.getRequestURI().getPath().startsWith("/together");
            TestServer.answer(exchange, together && !meets(three) ? 500 : 200, "{\"id\":7}");
        })) {
            SmokeReport report = smoke.runWith(
                    SmokeSettings.defaults().inParallel(3),
                    Pace.real(),
                    server.url(),
                    "GET /first -> 200\nGET /together/1 -> 200\nGET /together/2 -> 200\ncapture id = $.id\n"
                            + "GET /together/3 -> 200\nGET /items/@{id} -> 200");

            assertThat(report.failure()).isEmpty();
            assertThat(report.results())
                    .extracting(result -> result.asked().path())
                    .containsExactly("/first", "/together/1", "/together/2", "/together/3", "/items/7");
            assertThat(server.requests().get(0)).isEqualTo("GET /first");
        }
    }

    private static boolean meets(CyclicBarrier others) {
        try {
            others.await(20, TimeUnit.SECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (BrokenBarrierException | TimeoutException e) {
            return false;
        }
    }
}
