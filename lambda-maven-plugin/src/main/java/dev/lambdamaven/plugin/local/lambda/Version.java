package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One version of a function, {@code $LATEST} or a published one: a value, so that what an update replaces can go on serving.
 *
 * @param number a number or {@code $LATEST}
 */
record Version(String number, Content content, Stamp stamp, Phase phase) {

    static final String LATEST = "$LATEST";

    /** What PublishVersion compares: nothing changed in it, no new version. */
    record Content(Configuration configuration, Code code, List<LayerVersion> layers) {

        Content {
            layers = List.copyOf(layers);
            LayerChecks.size(code, layers);
        }
    }

    /** Changes with each change, and again when the change has settled. */
    record Stamp(String revisionId, Instant modified) {}

    /** What AWS is doing with the version. */
    enum Work {
        NONE,
        CREATING,
        UPDATING,
        CREATION_FAILED,
        UPDATE_FAILED
    }

    /**
     * Work that ends by itself.
     *
     * @param until when it ends
     * @param failure the reason code with which it ends, or has ended; empty when it ends well
     */
    record Phase(Work work, Instant until, String failure) {

        Phase(Work work, Instant until) {
            this(work, until, "");
        }

        Phase ended(Instant now) {
            if (failure.isEmpty()) {
                return new Phase(Work.NONE, now);
            }
            return new Phase(work == Work.CREATING ? Work.CREATION_FAILED : Work.UPDATE_FAILED, now, failure);
        }
    }

    /** Whether a qualifier is a number: aliases are not. */
    static boolean isNumber(String qualifier) {
        return !qualifier.isEmpty() && qualifier.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    boolean isBusy() {
        return phase.work() == Work.CREATING || phase.work() == Work.UPDATING;
    }

    /**
     * The same with work that ends badly, or never; also when it has ended well a moment ago.
     *
     * @param began what the work was
     */
    Version ending(Work began, Optional<String> reasonCode) {
        boolean over = !isBusy();
        Phase bad = new Phase(
                over ? began : phase.work(),
                reasonCode.map(code -> phase.until()).orElse(Instant.MAX),
                reasonCode.orElse(""));
        return new Version(number, content, stamp, over && reasonCode.isPresent() ? bad.ended(phase.until()) : bad);
    }

    /** The same version with its work done, if it is due by now; the revision id changes at this edge too. */
    Version settled(Instant now, Ids ids) {
        if (!isBusy() || now.isBefore(phase.until())) {
            return this;
        }
        return new Version(number, content, new Stamp(ids.uuid(), stamp.modified()), phase.ended(now));
    }

    Version withRevision(String revisionId) {
        return new Version(number, content, new Stamp(revisionId, stamp.modified()), phase);
    }
}
