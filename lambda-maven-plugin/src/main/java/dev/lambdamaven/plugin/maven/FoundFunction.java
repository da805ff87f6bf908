package dev.lambdamaven.plugin.maven;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is found of a function: first its handler, and all else when it is asked for.
 *
 * @param handler empty when the module has none
 */
record FoundFunction(Optional<Inferred<String>> handler, Supplier<Findings> findings) {

    /** As it was found before. */
    static FoundFunction known(Findings findings) {
        return new FoundFunction(Optional.of(findings.handler()), () -> findings);
    }

    /** Found now, and kept if nothing was there that could not be read. */
    static FoundFunction by(Search search, boolean optional, KeptFindings kept) {
        Optional<Inferred<String>> handler = search.handler(optional);
        return new FoundFunction(handler, () -> {
            Findings found = search.findings(handler.orElseThrow());
            return search.isWhole() ? kept.keep(found) : found;
        });
    }
}
