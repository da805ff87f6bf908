package dev.lambdamaven.plugin.local.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The pools of all versions of all functions, one of which serves each version at a time. */
final class EnvironmentPools {

    private final Map<FunctionSetup.Identity, Running> pools = new ConcurrentHashMap<>();
    private final Function<FunctionSetup, ChildProcess> starter;
    private final int largest;

    private record Running(FunctionSetup setup, long known, EnvironmentPool pool) {

        /** What is no longer true changes nothing. */
        private boolean serves(FunctionSetup wanted, long since) {
            return setup.equals(wanted) || since - known < 0;
        }
    }

    /** {@code largest} is how many processes a pool may have. */
    EnvironmentPools(Function<FunctionSetup, ChildProcess> starter, int largest) {
        this.starter = starter;
        this.largest = largest;
    }

    /**
     * The pool of a version: new code or configuration means new processes, and the old ones end when they are done.
     *
     * @param known the {@link System#nanoTime} at which the function was set up like this
     */
    EnvironmentPool of(FunctionSetup setup, long known) {
        Optional<Running> now =
                Optional.ofNullable(pools.get(setup.identity())).filter(running -> running.serves(setup, known));
        return now.orElseGet(() -> pools.compute(setup.identity(), (identity, old) -> changed(setup, known, old)))
                .pool();
    }

    private Running changed(FunctionSetup setup, long known, @Nullable Running old) {
        if (old != null && old.serves(setup, known)) {
            return old;
        }
        EnvironmentPool pool = new EnvironmentPool(() -> starter.apply(setup), largest);
        if (old != null) {
            old.pool().drain(pool);
        }
        return new Running(setup, known, pool);
    }

    /** Ends those of some versions. */
    void retire(Predicate<FunctionSetup> which) {
        pools.values().removeIf(running -> {
            boolean retired = which.test(running.setup());
            if (retired) {
                running.pool().drain();
            }
            return retired;
        });
    }

    /** Ends what waits for events in all of them. */
    void drain() {
        pools.values().forEach(running -> running.pool().drain());
    }
}
