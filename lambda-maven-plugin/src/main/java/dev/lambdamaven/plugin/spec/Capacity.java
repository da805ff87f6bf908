package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * How many requests may run at once; what is absent is not touched.
 *
 * @param reserved for the function, 0 to stop it, or {@link #UNRESERVED} to take a reservation away
 * @param provisioned kept ready behind the alias; 0 takes it away
 */
public record Capacity(Optional<Integer> reserved, Optional<Integer> provisioned) {

    /** The function takes part in what the account has. */
    public static final int UNRESERVED = -1;

    public static final Capacity UNSET = new Capacity(Optional.empty(), Optional.empty());

    /** Whether the function shall be invoked by nobody. */
    public boolean stops() {
        return reserved.filter(count -> count == 0).isPresent();
    }

    /** PutFunctionConcurrency and PutProvisionedConcurrencyConfig in the Lambda API. */
    void check(boolean snapStart) {
        reserved.ifPresent(count ->
                Parameter.RESERVED_CONCURRENCY.require(count >= UNRESERVED, count, "a number from 0, or none"));
        provisioned.ifPresent(count -> Parameter.PROVISIONED_CONCURRENCY.require(count >= 0, count, "a number from 0"));
        int wanted = provisioned.orElse(0);
        Parameter.PROVISIONED_CONCURRENCY.require(
                wanted == 0 || !snapStart, wanted, "0 with <snapStart>, which cannot be together with it");
        reserved.filter(count -> count > 0)
                .ifPresent(count -> Parameter.PROVISIONED_CONCURRENCY.require(
                        wanted <= count, wanted, "at most <reservedConcurrency>, which is " + count));
    }
}
