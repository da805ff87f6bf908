package dev.lambdamaven.plugin.event;

import java.time.Duration;
import java.util.Optional;

/** One version of a function that can be called without an HTTP API before it. */
public interface FunctionCall {

    /** Such as {@code items:14}. */
    String name();

    /** ARN of what is called, with its version. */
    String arn();

    /**
     * Sends an event and waits for the result; the log's tail comes with it. Never sends twice.
     *
     * @return empty when there was no result within the time
     * @throws dev.lambdamaven.plugin.LambdaException when AWS refused the call
     */
    Optional<Invoked> invoke(byte[] event, Duration timeout);
}
