package dev.lambdamaven.plugin.local;

import java.time.Duration;

/**
 * How long AWS's own work takes here, so that whoever deploys meets the states in between.
 *
 * @param pending until a new function is Active
 * @param update until a changed function's update is Successful, and a new version Active
 * @param role until Lambda can assume a new role
 * @param deploy until a change of an API takes effect
 */
public record Delays(Duration pending, Duration update, Duration role, Duration deploy) {

    /** Close to AWS: for tests of a deployer. */
    public static Delays realistic() {
        return new Delays(
                Duration.ofMillis(800), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(700));
    }

    /** Every state exists, for a moment: for daily use. */
    public static Delays brief() {
        return new Delays(Duration.ofMillis(40), Duration.ofMillis(20), Duration.ofMillis(20), Duration.ofMillis(20));
    }
}
