package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How many requests of one function may run at once. What is provisioned for a version is taken from what is reserved for the function
 * (recorded: test_lambda_concurrency_block). Functions without a reservation share what those with one leave of the account's; each of
 * their versions has at most four processes, for which requests wait.
 */
final class Concurrency {

    private final Map<String, Provisioned> provisioned = new TreeMap<>();
    private final Map<String, Integer> running = new HashMap<>();
    private Optional<Integer> reserved = Optional.empty();

    /**
     * What was asked for with PutProvisionedConcurrencyConfig.
     *
     * @param allocated how many there are until it is ready
     */
    record Provisioned(int requested, int allocated, Instant modified, Instant ready) {

        boolean isReady(Instant now) {
            return !now.isBefore(ready);
        }
    }

    /**
     * Refuses a request of a function without a reservation when others like it use all that they share.
     *
     * @param all of the region's functions
     * @throws AwsError 429
     */
    static void expectRoom(Collection<Concurrency> all) {
        int room = ReservedConcurrency.ACCOUNT;
        for (Concurrency one : all) {
            room -= one.reserved().orElseGet(one::busy);
        }
        if (room <= 0) {
            throw AwsError.throttled("ConcurrentInvocationLimitExceeded");
        }
    }

    synchronized Optional<Integer> reserved() {
        return reserved;
    }

    synchronized void reserve(Optional<Integer> count) {
        reserved = count;
    }

    /** By version or alias. */
    synchronized Map<String, Provisioned> provisioned() {
        return Map.copyOf(provisioned);
    }

    synchronized int totalProvisioned() {
        return provisioned.values().stream().mapToInt(Provisioned::requested).sum();
    }

    synchronized void provide(String qualifier, int count, Instant now, Duration work) {
        int before = Optional.ofNullable(provisioned.get(qualifier))
                .filter(config -> config.isReady(now))
                .map(Provisioned::requested)
                .orElse(0);
        provisioned.put(qualifier, new Provisioned(count, before, now, now.plus(work)));
    }

    /** An alias takes its provisioned concurrency along (recorded: test_lambda_provisioned_concurrency_moves_with_alias). */
    synchronized void moved(String alias, Instant now, Duration work) {
        Optional.ofNullable(provisioned.get(alias))
                .ifPresent(config -> provisioned.put(
                        alias,
                        new Provisioned(config.requested(), config.requested(), config.modified(), now.plus(work))));
    }

    synchronized void remove(String qualifier) {
        provisioned.remove(qualifier);
    }

    /**
     * Begins a request, which {@link #leave} ends.
     *
     * @param isProvisioned whether the version has provisioned concurrency
     * @throws AwsError 429 when the function has too many
     */
    synchronized void enter(String version, boolean isProvisioned) {
        if (reserved.isPresent()) {
            int limit = isProvisioned ? reserved.get() : reserved.get() - totalProvisioned();
            if (busy() >= limit) {
                throw AwsError.throttled("ReservedFunctionConcurrentInvocationLimitExceeded");
            }
        }
        running.merge(version, 1, Integer::sum);
    }

    private synchronized int busy() {
        return running.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized void leave(String version) {
        running.merge(version, -1, Integer::sum);
    }
}
