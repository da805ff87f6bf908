package dev.lambdamaven.jaxrs.jersey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.http.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ConcurrencyTest {

    private static final int THREADS = 32;
    private static final int REQUESTS = 15;
    private static final JerseyEngine ENGINE = Served.start(ProbeApplication.class);

    @Test
    @Timeout(60)
    void serves32ThreadsWithoutCrossTalk() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<Integer>> served = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int base = thread * REQUESTS;
                served.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return serve(base);
                }));
            }
            for (Future<Integer> count : served) {
                assertThat(count.get(50, TimeUnit.SECONDS)).isEqualTo(REQUESTS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Compares what belongs to one request: path, header, body, invocation and what other threads answer for it. */
    private static int serve(int base) throws Exception {
        for (int i = base; i < base + REQUESTS; i++) {
            int number = i;
            Served.Sequence sequence = () -> number;
            Invocation invocation =
                    new Invocation(Map.of(Served.Sequence.class, sequence), Map.of(), () -> Long.MAX_VALUE);
            assertThat(Served.text(Served.by(ENGINE).at("/context/field", invocation)))
                    .isEqualTo("" + i);
            assertThat(Served.by(ENGINE).textAt("/path/" + i)).isEqualTo(i + " | " + i + " | path/" + i);
            assertThat(Served.by(ENGINE).header("x-probe", "h" + i).textAt("/header"))
                    .isEqualTo("1 | h" + i);
            assertThat(Served.by(ENGINE)
                            .method("POST")
                            .header("content-type", "text/plain")
                            .body("b" + i)
                            .textAt("/entity"))
                    .isEqualTo("b" + i + " | true");
            assertThat(Served.by(ENGINE).textAt("/async/stage")).isEqualTo("stage");
        }
        return REQUESTS;
    }
}
