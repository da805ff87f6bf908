package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What is said to a runtime by the thread that waits for its answer: no other one has to wake up for it. */
record Dialogue(RuntimeApi api, ExecutionEnvironment environment) {

    /** Bytes that every system's sockets hold without anybody reading them. */
    private static final int ALWAYS_TAKEN = 16 * 1024;

    /**
     * Brings an event to the runtime, and reads what it says until it has said all about it, or goes on elsewhere.
     *
     * @param silence as for {@link Line#next}; when it breaks off, the runtime may still go on
     */
    void about(Invocation invocation, Line line, Line.Silence silence) {
        try {
            Optional<Invocation> handed = environment.hand();
            if (handed.isPresent()) {
                hand(handed.get(), line);
            }
            boolean goesOn = true;
            while (goesOn && !isOver(invocation)) {
                goesOn = hears(line.next(silence), line);
            }
        } catch (InterruptedIOException silent) {
            // Whoever is silent may speak later.
        } catch (IOException broken) {
            hangUp(line);
        } catch (RuntimeException failed) {
            // The runtime would wait for ever for what it was not given.
            hangUp(line);
            throw failed;
        }
    }

    private void hand(Invocation invocation, Line line) throws IOException {
        Answer event = RuntimeApi.event(invocation, environment.timeout());
        if (invocation.event().payload().size() <= ALWAYS_TAKEN) {
            line.answer(event);
            return;
        }
        // A process that reads nothing, since somebody has stopped it, would hold this thread for ever.
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        CompletableFuture<Boolean> watched = written.orTimeout(
                        environment.timeout().toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(late -> {
                    line.close();
                    return false;
                });
        try {
            line.answer(event);
        } finally {
            written.complete(true);
            watched.join();
        }
    }

    /** Whether the talk goes on on this line. */
    private boolean hears(Optional<Request> request, Line line) throws IOException {
        if (request.isEmpty()) {
            hangUp(line);
            return false;
        }
        if (!RuntimeApi.serves(request.get().rawPath())) {
            // A function without native code shares its runtime's connections.
            environment.lost(line);
            line.giveBack(request.get());
            return false;
        }
        Optional<Answer> answer = api.answer(request.get(), line);
        if (answer.isPresent()) {
            line.answer(answer.get());
        }
        return true;
    }

    private void hangUp(Line line) {
        environment.lost(line);
        line.close();
    }

    /** The runtime client reports a failure first and writes its stack trace afterwards. */
    private static boolean isOver(Invocation invocation) {
        Optional<Result> result = invocation.result().getNow(Optional.empty());
        boolean failed = result.filter(Result::functionError).isPresent();
        return invocation.result().isDone() && (!failed || invocation.settled().isDone());
    }
}
