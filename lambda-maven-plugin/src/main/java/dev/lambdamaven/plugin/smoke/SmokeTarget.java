package dev.lambdamaven.plugin.smoke;

import java.time.Duration;

/** What checks are sent to: an HTTP API, or one version of a function through Invoke. */
public interface SmokeTarget extends AutoCloseable {

    /** Its name for people, such as {@code https://a1b2c3.execute-api.eu-west-1.amazonaws.com}; holds no secret. */
    String label();

    /** Where a request goes, for people: a URL, or what is invoked. Values of a query are hidden. */
    String where(SmokeRequest request);

    /** A line to paste that sends the request again, such as {@code curl …}. Values of a query are hidden. */
    String again(SmokeRequest request);

    /**
     * Sends a request and waits for its whole answer. May be called by several threads at once.
     *
     * @return never an exception for what went wrong between here and the function: that is a {@link Reply.None}
     */
    Reply send(SmokeRequest request, Duration timeout);

    /** Whether what a new HTTP API answers may be asked again; false where nothing spreads, as with Invoke. */
    boolean mayBeFresh();

    /** Whether it is on this machine, where only a route may be missing for a moment. */
    boolean isLocal();

    @Override
    void close();
}
