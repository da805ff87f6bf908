package dev.lambdamaven.plugin.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runtime that is nothing but a socket, and whoever waits for it. */
@Timeout(20)
class DialogueTest {

    private static final String RUNTIME = "/env/e/2018-06-01/runtime/invocation/";
    private static final String NEXT = "GET " + RUNTIME + "next HTTP/1.1\r\n\r\n";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final RuntimeApi api = new RuntimeApi();
    private final ExecutionEnvironment environment =
            new ExecutionEnvironment(Clock.systemUTC(), Duration.ofSeconds(1), this::taken);
    private final LoopbackServer server = LoopbackServer.start(0, threads, new LocalAws());
    private Socket runtime = new Socket();
    private CompletableFuture<Void> talk = CompletableFuture.completedFuture(null);
    private volatile boolean refuses;

    /** The Runtime API, and what else there is. */
    private final class LocalAws implements LoopbackServer.Application {

        @Override
        public Answer answer(Request request) {
            return new Answer(200, List.of(), Body.utf8("elsewhere"));
        }

        @Override
        public Optional<Answer> answer(Request request, Line line) {
            return RuntimeApi.serves(request.rawPath()) ? api.answer(request, line) : Optional.of(answer(request));
        }
    }

    @BeforeEach
    void connect() throws IOException {
        api.add("e", environment);
        runtime = new Socket(server.address().getAddress(), server.address().getPort());
        runtime.setSoTimeout(3000);
    }

    @AfterEach
    void stop() throws IOException {
        runtime.close();
        server.close();
        threads.shutdownNow();
    }

    @Test
    void closesTheConnectionOfARuntimeThatHasHungUp() throws IOException {
        say(NEXT);
        Invocation invocation = invoke("1", () -> Line.FIRST_LOOK);
        expect("{}");

        runtime.shutdownOutput();

        assertThat(runtime.getInputStream().read()).isNegative();
        assertThat(invocation.result()).isNotDone();
    }

    @Test
    void closesTheConnectionOfARuntimeThatAsksWhenItsProcessHasEnded() throws IOException {
        environment.exited(0);

        say(NEXT);

        assertThat(runtime.getInputStream().read()).isNegative();
    }

    /** As HttpURLConnection does where there is no native code: it has one pool of connections for whatever is at an address. */
    @Test
    void passesOnWhatAFunctionAsksOfOthersOnTheConnectionOfItsRuntime() throws Exception {
        say(NEXT);
        Invocation first = invoke("1", () -> Line.FIRST_LOOK);
        expect("{}");

        say("GET / HTTP/1.1\r\n\r\n");
        expect("elsewhere");
        say(answer("1", "a") + NEXT);

        assertThat(first.result().get().map(result -> result.payload().text())).contains("a");
        Invocation second = invoke("2", () -> Line.FIRST_LOOK);
        expect("{}");
        say(answer("2", "b"));
        assertThat(second.result().get().map(result -> result.payload().text())).contains("b");
    }

    @Test
    void looksAroundWhileARuntimeSpeaksWithoutAPause() throws Exception {
        AtomicBoolean speaking = new AtomicBoolean();
        CompletableFuture<Boolean> looked = new CompletableFuture<>();
        say(NEXT);
        invoke("1", () -> {
            if (speaking.get()) {
                looked.complete(true);
            }
            return Line.FIRST_LOOK;
        });
        expect("{}");

        runtime.setTcpNoDelay(true);
        say("POST " + RUNTIME + "1/response HTTP/1.1\r\nContent-Length: 70000000\r\n\r\n");
        speaking.set(true);
        while (!looked.isDone() && !Thread.currentThread().isInterrupted()) {
            say("x");
        }

        assertThat(looked).isDone();
    }

    /** As a process that somebody has stopped. */
    @Test
    void doesNotWaitForEverForARuntimeThatReadsNothing() throws IOException {
        say(NEXT);

        invoke("1", Body.of(new byte[20_000_000]), () -> Line.FIRST_LOOK);

        assertThat(talk).succeedsWithin(Duration.ofSeconds(9));
    }

    /** As when the disk is full: START cannot be written. */
    @Test
    void closesTheConnectionOfARuntimeToWhichAnEventCannotBeGiven() throws IOException {
        refuses = true;
        say(NEXT);

        invoke("1", () -> Line.FIRST_LOOK);

        assertThat(runtime.getInputStream().read()).isNegative();
        assertThat(talk)
                .failsWithin(Duration.ofSeconds(3))
                .withThrowableThat()
                .havingRootCause()
                .withMessage("the disk is full");
    }

    private void taken(Event event) {
        if (refuses) {
            throw new IllegalStateException("the disk is full");
        }
    }

    private static String answer(String id, String payload) {
        return "POST " + RUNTIME + id + "/response HTTP/1.1\r\nContent-Length: " + payload.length() + "\r\n\r\n"
                + payload;
    }

    /** Runs an event in a thread of its own. */
    private Invocation invoke(String id, Line.Silence silence) {
        return invoke(id, Body.EMPTY, silence);
    }

    private Invocation invoke(String id, Body payload, Line.Silence silence) {
        Invocation invocation = Invocation.of(new Event(id, "arn", "trace", payload));
        environment.offer(invocation);
        Dialogue dialogue = new Dialogue(api, environment);
        talk = CompletableFuture.runAsync(
                () -> invocation.line().join().ifPresent(line -> dialogue.about(invocation, line, silence)), threads);
        return invocation;
    }

    private void say(String text) throws IOException {
        runtime.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads until something has come. */
    private void expect(String last) throws IOException {
        StringBuilder heard = new StringBuilder();
        InputStream in = runtime.getInputStream();
        while (heard.indexOf(last) < 0) {
            int one = in.read();
            assertThat(one).as(heard.toString()).isNotNegative();
            heard.append((char) one);
        }
    }
}
