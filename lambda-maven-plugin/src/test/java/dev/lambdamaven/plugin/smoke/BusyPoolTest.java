package dev.lambdamaven.plugin.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BusyPoolTest {

    @Test
    @Timeout(60)
    void checksAndPausesWhileOthersBlockTheCommonPool() throws IOException, InterruptedException {
        int threads = ForkJoinPool.getCommonPoolParallelism();
        CountDownLatch blocked = new CountDownLatch(threads);
        CountDownLatch release = new CountDownLatch(1);
        for (int i = 0; i < threads; i++) {
            ForkJoinPool.commonPool().execute(() -> block(blocked, release));
        }
        AtomicInteger requests = new AtomicInteger();
        SmokeSettings settings = TestRun.answeredWithin(Duration.ofSeconds(5));
        try (TestServer server = TestServer.with(exchange -> {
            boolean fresh = requests.getAndIncrement() == 0;
            TestServer.answer(exchange, fresh ? 404 : 200, fresh ? "{\"message\":\"Not Found\"}" : "fine");
        })) {
            blocked.await();

            SmokeReport report =
                    TestRun.fresh().runWith(settings, Pace.real(), server.url(), "GET /health -> 200 fine");

            assertThat(report.consoleLines()).singleElement().asString().startsWith("GET /health   200 ");
            assertThat(report.passed()).isTrue();
            assertThat(requests).hasValue(2);
        } finally {
            release.countDown();
        }
    }

    private static void block(CountDownLatch blocked, CountDownLatch release) {
        blocked.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
