package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;

/**
 * A client's connection in the hands of the application: it has kept it with a request that is still to be answered. One thread at a time
 * uses it.
 */
public interface Line {

    /** How long nobody says anything until somebody looks around, in milliseconds. */
    int FIRST_LOOK = 100;

    /** What is done while nobody says anything. */
    @FunctionalInterface
    interface Silence {

        /**
         * Looks around.
         *
         * @return after how many milliseconds of silence to look again, at least 1
         * @throws InterruptedIOException when nobody is to listen any longer
         */
        int lasts() throws InterruptedIOException;
    }

    /** Answers the request that was read last. */
    void answer(Answer answer) throws IOException;

    /**
     * Reads the next request.
     *
     * @param silence is told when nobody has said anything for {@link #FIRST_LOOK}
     * @return empty when none can come
     * @throws InterruptedIOException by the silence; what comes then can be read later, as long as nothing had come of it
     * @throws IOException when the connection has broken
     */
    Optional<Request> next(Silence silence) throws IOException;

    /** Gives it back with the request that was read last, which is for others: it is answered as if nobody had kept the line. */
    void giveBack(Request request) throws IOException;

    /** Closes it under whoever uses it. */
    void close();
}
