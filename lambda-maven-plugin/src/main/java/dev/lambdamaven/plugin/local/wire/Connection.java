package dev.lambdamaven.plugin.local.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A client's connection: one request after the other, until one side has had enough. */
final class Connection implements Runnable {

    /** Nothing is silent for longer and comes back: a function's runtime is while it runs, 15 minutes at most ("Lambda quotas"). */
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(16);

    private final Socket socket;
    private final LoopbackServer.Application application;
    private final Executor threads;
    private final Consumer<Connection> whenClosed;
    private Optional<Conversation> begun = Optional.empty();
    private volatile boolean reading;
    private volatile long readingSince;

    /** {@code whenClosed} is told when it is over, whoever has ended it. */
    Connection(
            Socket socket, LoopbackServer.Application application, Executor threads, Consumer<Connection> whenClosed) {
        this.socket = socket;
        this.application = application;
        this.threads = threads;
        this.whenClosed = whenClosed;
    }

    @Override
    public void run() {
        Conversation.Sequel sequel = Conversation.Sequel.END;
        try {
            Conversation conversation = begun.isPresent() ? begun.get() : begin();
            do {
                readingSince = System.nanoTime();
                reading = true;
                sequel = conversation.exchange(() -> reading = false);
            } while (sequel == Conversation.Sequel.ANOTHER_REQUEST);
        } catch (IOException | RuntimeException nobodyToTell) {
            // A client sees a closed connection, whether it has caused that or not.
            sequel = Conversation.Sequel.END;
        } finally {
            if (sequel != Conversation.Sequel.KEPT) {
                close();
            }
        }
    }

    /** Goes on in a thread of its own with what was given back. */
    void resume() {
        try {
            threads.execute(this);
        } catch (RejectedExecutionException stopping) {
            close();
        }
    }

    private Conversation begin() throws IOException {
        // Without it each answer waits about 44 ms for a delayed ACK.
        socket.setTcpNoDelay(true);
        Conversation conversation = new Conversation(socket, application, this);
        begun = Optional.of(conversation);
        return conversation;
    }

    /** Closes it under whoever uses it. */
    void close() {
        try {
            socket.close();
        } catch (IOException closedAlready) {
            // There is nothing to be done about it.
        }
        whenClosed.accept(this);
    }

    /**
     * Closes it when a request has been waited for too long. A timeout of the socket would do the same, at the price of two more calls of
     * the system for each reading.
     */
    void closeIfIdle(long now) {
        if (reading && now - readingSince > PATIENCE_NANOS) {
            close();
        }
    }
}
