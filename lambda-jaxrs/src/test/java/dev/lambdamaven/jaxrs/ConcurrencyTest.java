package dev.lambdamaven.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.jaxrs.probe.AsyncProbe;
import dev.lambdamaven.jaxrs.probe.ContextProbe;
import dev.lambdamaven.jaxrs.probe.LogProbe;
import dev.lambdamaven.jaxrs.probe.ProbeApplication;
import dev.lambdamaven.jaxrs.probe.SseProbe;
import dev.lambdamaven.jaxrs.probe.StageProbe;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/** One handler for many threads, as Lambda Managed Instances have it. */
class ConcurrencyTest {

    private static final int THREADS = 32;
    private static final int REQUESTS = 5;
    private static final Lambda LAMBDA = new Lambda(new MixedApplication());

    @Test
    @Timeout(60)
    void servesThirtyTwoThreadsWithoutCrossTalk() throws Exception {
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

    private static int serve(String name) {
        for (int i = 0; i < REQUESTS; i++) {
            String id = name + "-" + i;
            servePlain(id, name + ".example.com");
            serveContexts(id);
            serveFailures(id);
            serveFromOtherThreads(id);
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        return REQUESTS;
    }

    /** Compares everything that belongs to one request: path, host, header, cookie and body. */
    private static void servePlain(String id, String host) {
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

    private static void serveContexts(String id) {
        TestContext context = new TestContext(id, 15_000);

        assertThat(LAMBDA.invoke(TestEvent.get("/context/ids"), context))
                .isEqualTo(Answers.text(id + " " + id + " " + id));
        assertThat(LAMBDA.invoke(TestEvent.get("/singleton").query(id), context))
                .startsWith("{\"statusCode\":200,")
                .contains("\"body\":\"" + id + " ");
        assertThat(LAMBDA.invoke(TestEvent.get("/log/ids"), context)).isEqualTo(Answers.text(id + " null"));
        assertThat(LAMBDA.invoke(
                        TestEvent.get("/context/caller").query("role=x").header("x-name", id), context))
                .isEqualTo(Answers.text(id + " OWN false false"));
    }

    private static void serveFailures(String id) {
        TestContext context = new TestContext(id, 15_000);

        assertThat(LAMBDA.invoke(TestEvent.get("/error/runtime"), context)).isEqualTo(Answers.INTERNAL_SERVER_ERROR);
        assertThat(context.lines()).hasSize(1);
        assertThat(context.log()).startsWith("RequestId: " + id + " GET /error/runtime -> 500: ");
    }

    private static void serveFromOtherThreads(String id) {
        assertThat(LAMBDA.invoke(TestEvent.get("/stage/value"))).isEqualTo(Answers.text("staged"));
        assertThat(LAMBDA.invoke(TestEvent.get("/sse/closed/" + id))).contains("data: " + id + "\\n\\n");
        assertThat(LAMBDA.invoke(TestEvent.get("/async/timeout/resume"))).isEqualTo(Answers.text("handled"));
        assertThat(LAMBDA.invoke(TestEvent.get("/async/parked/" + id), new TestContext(2)))
                .isEqualTo(Answers.UNANSWERED);
        assertThat(Objects.requireNonNull(AsyncProbe.PARKED.remove(id)).resume("late " + id))
                .isFalse();
    }

    /** Publishes every kind of resource. */
    private static final class MixedApplication extends Application {

        @Override
        public Set<Class<?>> getClasses() {
            Set<Class<?>> classes = new HashSet<>(new ProbeApplication().getClasses());
            classes.addAll(Set.of(AsyncProbe.class, StageProbe.class, SseProbe.class, LogProbe.class));
            classes.addAll(Set.of(ContextProbe.class, ContextProbe.OwnSecurityFilter.class));
            return classes;
        }

        /** Deprecated, and what most applications from the time before CDI have. */
        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new ContextProbe.Singleton());
        }
    }
}
