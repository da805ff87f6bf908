package dev.lambdamaven.plugin.local.runtime;

import java.util.OptionalInt;

/**
 * How somebody looks on.
 *
 * @param debugPort where a process waits for a debugger; there is one process at a time then, and no limit of time
 */
public record Observation(Witness witness, OptionalInt debugPort) {

    /** Nobody looks. */
    public static final Observation NONE = new Observation(Witness.NOBODY, OptionalInt.empty());
}
