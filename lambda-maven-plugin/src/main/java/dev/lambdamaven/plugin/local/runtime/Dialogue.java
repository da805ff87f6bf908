package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Line;
import dev.lambdamaven.plugin.local.wire.Request;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;

/**
 * What is said to a runtime by the thread that waits for its answer: no other one has to wake up for it.
 *
 * @param timeout the function's own
 */
record Dialogue(RuntimeApi api, ExecutionEnvironment environment, Duration timeout) {

    /**
     * Brings an event to the runtime, and reads what it says until it has said all about it, or goes on elsewhere.
     *
     * @param silence as for {@link Line#next}; when it breaks off, the runtime may still go on
     */
    void about(Invocation invocation, Line line, Line.Silence silence) {
        try {
            Optional<Invocation> handed = environment.hand();
            if (handed.isPresent()) {
                line.answer(RuntimeApi.event(handed.get(), timeout));
            }
            while (!isOver(invocation)) {
                Optional<Request> request = line.next(silence);
                if (request.isEmpty()) {
                    hangUp(line);
                    return;
                }
                if (!RuntimeApi.serves(request.get().rawPath())) {
                    // A function without native code shares its runtime's connections.
                    environment.lost(line);
                    line.giveBack(request.get());
                    return;
                }
                Optional<Answer> answer = api.answer(request.get(), line);
                if (answer.isPresent()) {
                    line.answer(answer.get());
                }
            }
        } catch (InterruptedIOException silent) {
            // Whoever is silent may speak later.
        } catch (IOException broken) {
            hangUp(line);
        }
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
