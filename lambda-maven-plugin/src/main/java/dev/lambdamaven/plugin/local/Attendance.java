package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.runtime.Witness;
import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.LoopbackServer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.util.OptionalInt;

/**
 * What stands between a local AWS and somebody who works with it by hand.
 *
 * @param front gets every request first
 * @param witness is told of every event that a function has got
 * @param debugPort on which one process at a time waits for a debugger before it runs, without limits of time; none when absent
 */
public record Attendance(Front front, Witness witness, OptionalInt debugPort) {

    /** Nobody is there. */
    public static final Attendance NONE =
            new Attendance((request, local) -> local.answer(request), Witness.NOBODY, OptionalInt.empty());

    /** Stands before everything that the one port serves. */
    @FunctionalInterface
    public interface Front {

        /**
         * Answers a request by itself, or lets the local AWS answer this one or another.
         *
         * @param local all that the local AWS serves
         */
        Answer answer(Request request, LoopbackServer.Application local);
    }
}
