package dev.lambdamaven.plugin.smoke;

import java.util.ArrayList;
import java.util.List;

/**
 * The answered calls of one check, in their order.
 *
 * @param attempts how often it was sent in the round that counts, until it passed or was given up
 */
public record Calls(int attempts, List<Call> calls) {

    /** Nothing was called. */
    public static final Calls NONE = new Calls(0, List.of());

    public Calls {
        calls = List.copyOf(calls);
    }

    /** How the function was met. */
    public enum Kind {
        /** The REPORT line of the function's log says that it was started for this call. */
        COLD,
        /** The first answer of the run, where the function's log is not known: it may have been started for this call. */
        FIRST,
        WARM
    }

    /**
     * One of them.
     *
     * @param millis from sending the request to the end of the answer
     */
    public record Call(long millis, Kind kind) {}

    /** The same after one more attempt. */
    Calls and(List<Call> more) {
        List<Call> all = new ArrayList<>(calls);
        all.addAll(more);
        return new Calls(attempts + 1, all);
    }

    /** Milliseconds of the calls of a kind, the shortest first. */
    List<Long> sorted(Kind kind) {
        return calls.stream()
                .filter(call -> call.kind() == kind)
                .map(Call::millis)
                .sorted()
                .toList();
    }
}
