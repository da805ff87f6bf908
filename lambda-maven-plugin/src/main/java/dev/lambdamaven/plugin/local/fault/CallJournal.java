package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Scope;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The calls of AWS services in the order in which they came in; the newest 10,000 are kept. */
public final class CallJournal {

    private static final int KEPT = 10_000;

    private final InstantSource clock;
    private final TreeMap<Long, RecordedCall> calls = new TreeMap<>();
    private long last;

    public CallJournal(InstantSource clock) {
        this.clock = clock;
    }

    /** Writes down a call that came in, and answers its number. */
    public synchronized long begin(Scope scope, String operation) {
        last++;
        calls.put(last, new RecordedCall(last, scope.service(), operation, 0, clock.instant(), scope.accessKey(), ""));
        if (calls.size() > KEPT) {
            calls.pollFirstEntry();
        }
        return last;
    }

    /**
     * Adds the answer to a call.
     *
     * @param status 0 when none is sent
     * @param fault the line of the fault script that hit the call, or empty
     */
    public synchronized void end(long number, int status, String fault) {
        calls.computeIfPresent(number, (same, call) -> call.answered(status, fault));
    }

    /** The calls kept, in their order. */
    public synchronized List<RecordedCall> calls() {
        return List.copyOf(calls.values());
    }

    /** The names of the operations kept, in their order. */
    public List<String> operations() {
        return calls().stream().map(RecordedCall::operation).toList();
    }

    /** Forgets the calls; numbers go on. */
    public synchronized void clear() {
        calls.clear();
    }

    /** As {@code GET /_local/calls} answers. */
    Answer json() {
        List<Map<String, Object>> all = calls().stream().map(RecordedCall::json).toList();
        return Answer.json(200, Map.of("calls", all));
    }
}
