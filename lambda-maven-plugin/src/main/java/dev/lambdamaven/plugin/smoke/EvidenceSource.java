package dev.lambdamaven.plugin.smoke;

import java.util.Optional;

/** Looks up the function's side of a request that failed, for targets that do not deliver it with the reply. */
@FunctionalInterface
public interface EvidenceSource {

    /** Asked once for each failed check whose reply carries no evidence; must not fail. */
    Optional<Evidence> of(SmokeRequest request, Reply reply);

    /** Knows nothing. */
    static EvidenceSource none() {
        return (request, reply) -> Optional.empty();
    }
}
