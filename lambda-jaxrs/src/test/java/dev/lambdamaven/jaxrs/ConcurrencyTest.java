package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrencyTest {

    private static final int THREADS = 16;
    private static final int REQUESTS = 50;
    private static final Lambda LAMBDA = new Lambda(ProbeApplication.class);

    @Test
    @Timeout(60)
    void servesSixteenThreadsWithoutCrossTalk() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Integer>> served = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                String name = "thread" + thread;
                served.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return serve(name);
                }));
            }
            for (Future<Integer> count : served) {
                assertThat(count.get(50, TimeUnit.SECONDS)).isEqualTo(REQUESTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Compares everything that belongs to one request: path, host, header, cookie, body and log. */
    private static int serve(String name) {
        for (int i = 0; i < REQUESTS; i++) {
            String id = name + "-" + i;
            String host = name + ".example.com";
            assertThat(LAMBDA.invoke(TestEvent.get("/path/" + id)))
                    .isEqualTo(Answers.text(id + " | " + id + " | /path/" + id));
            assertThat(LAMBDA.invoke(TestEvent.get("/uris").header("host", host)))
                    .isEqualTo(Answers.text("https://" + host + "/ | https://" + host + "/uris"));
            assertThat(LAMBDA.invoke(TestEvent.get("/cookie").cookie("a=" + id)))
                    .isEqualTo(Answers.text(id + " | null | a=" + id));
            assertThat(LAMBDA.invoke(TestEvent.of("POST", "/body/string").text(id)))
                    .isEqualTo(Answers.text(id + " | " + id.length()));
            assertThat(LAMBDA.invoke(TestEvent.get("/response/later").header("host", host)))
                    .contains("\"https://" + host + "/items/2\"");
        }
        return REQUESTS;
    }
}
