package dev.lambdamaven.plugin.event;

import java.time.Duration;
import java.util.Optional;

/** One version of a function that is called without an HTTP API before it. */
public interface FunctionCall {

    String functionName();

    /** Its number. */
    String version();

    /** ARN of the version. */
    String arn();

    /**
     * Sends an event and waits for the result; the log's tail comes with it. May be called by several threads at once.
     * Never sends twice what may have run.
     *
     * @return empty when there was no result within the time
     * @throws dev.lambdamaven.plugin.LambdaException when AWS refused the call
     */
    Optional<Invoked> invoke(byte[] event, Duration timeout);
}
