package dev.lambdamaven.plugin.operate;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Where the log of one function can be read. */
@FunctionalInterface
public interface LogSource {

    /**
     * The lines of a time span, oldest first; those of the newest requests may take seconds to get there.
     *
     * @param enough whether what was read needs no more waiting
     */
    List<LoggedLine> lines(Instant from, Instant to, Predicate<List<LoggedLine>> enough);
}
