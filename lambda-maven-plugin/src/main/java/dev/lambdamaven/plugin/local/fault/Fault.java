package dev.lambdamaven.plugin.local.fault;

import java.time.Duration;
import java.util.Optional;

/** One way in which a call goes wrong. */
sealed interface Fault {

    /** Refused before anything was done, in the service's own words. */
    record Refused(Refusal refusal) implements Fault {}

    /** What AWS refuses a call for that was well made. */
    enum Refusal {
        THROTTLED,
        CONFLICT,
        DENIED,
        EXPIRED
    }

    /**
     * Throttled, and told when to come again.
     *
     * @param seconds of the Retry-After header
     */
    record ThrottledFor(long seconds) implements Fault {}

    /** Answered with an error of the service itself, 400 to 599, before anything was done. */
    record Broken(int status) implements Fault {}

    /** Done and answered, but later. */
    record Late(Duration delay) implements Fault {}

    /** The connection is closed without an answer, and nothing was done. */
    record DroppedBefore() implements Fault {}

    /** The connection is closed without an answer, after all was done. */
    record DroppedAfter() implements Fault {}

    /** The connection is closed in the middle of the answer, after all was done. */
    record Truncated() implements Fault {}

    /** Somebody else changes something just before the call is looked at. */
    record Intruded(Intrusion intrusion) implements Fault {}

    /**
     * The work that a call starts ends badly, or never.
     *
     * @param reasonCode Lambda's code of the failure; absent when the work never ends
     */
    record Ended(Optional<String> reasonCode) implements Fault {}

    /** Whether it shows only once the call was done well. */
    default boolean isAfterwards() {
        return this instanceof DroppedAfter || this instanceof Truncated || this instanceof Ended;
    }
}
