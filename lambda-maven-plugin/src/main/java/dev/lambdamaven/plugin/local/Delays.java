package dev.lambdamaven.plugin.local;

import dev.lambdamaven.plugin.local.fault.Nature;
import java.time.Duration;

/**
 * How long AWS's own work takes here, so that whoever deploys meets the states in between.
 *
 * @param pending until a new function, and a version that starts from a snapshot, is Active
 * @param update until a changed function's update is Successful
 * @param role until Lambda can assume a new role
 * @param deploy until a change of an API takes effect
 * @param readLag until a new function can be read
 * @param policy until a permission on a function takes effect
 * @param metrics from the end of a request until its metrics can be read
 * @param throttled whether calls over AWS's documented rates are refused
 */
public record Delays(
        Duration pending,
        Duration update,
        Duration role,
        Duration deploy,
        Duration readLag,
        Duration policy,
        Duration metrics,
        boolean throttled) {

    Nature nature() {
        return Nature.of(readLag, throttled);
    }

    /** Close to AWS: for tests of a deployer. */
    public static Delays realistic() {
        return new Delays(
                Duration.ofMillis(800),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofMillis(700),
                Duration.ofMillis(300),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                true);
    }

    /** Every state is over when it is asked for: for somebody who waits for each change. */
    public static Delays none() {
        Duration no = Duration.ZERO;
        return new Delays(no, no, no, no, no, no, no, false);
    }

    /** Every state exists, for a moment: for daily use. */
    public static Delays brief() {
        Duration moment = Duration.ofMillis(20);
        return new Delays(Duration.ofMillis(40), moment, moment, moment, Duration.ZERO, Duration.ZERO, moment, false);
    }
}
