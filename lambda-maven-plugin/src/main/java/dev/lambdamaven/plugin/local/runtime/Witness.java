package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;

/** Sees what functions get and what becomes of it. Called by the thread that waits for the function, from several at once. */
@FunctionalInterface
public interface Witness {

    /** Looks away. */
    Witness NOBODY = (setup, event, outcome) -> {};

    /** A function has answered, failed or run out of time. */
    void saw(FunctionSetup setup, Body event, FunctionRunner.Outcome outcome);
}
