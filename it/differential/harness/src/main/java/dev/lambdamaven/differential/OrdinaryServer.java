package dev.lambdamaven.differential;

/** A running server of the kind an application has before it moves. */
public interface OrdinaryServer extends AutoCloseable {

    /** Returns the port on the loopback address. */
    int port();

    /** Stops the server and waits until its threads are gone. */
    @Override
    void close();
}
