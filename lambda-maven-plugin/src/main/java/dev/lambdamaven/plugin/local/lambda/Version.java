package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Instant;
import java.util.List;

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
        UPDATING
    }

    /**
     * Work that ends by itself.
     *
     * @param until when it ends
     */
    record Phase(Work work, Instant until) {}

    boolean isBusy() {
        return phase.work() != Work.NONE;
    }

    /** The same version with its work done, if it is due by now; the revision id changes at this edge too. */
    Version settled(Instant now, Ids ids) {
        if (!isBusy() || now.isBefore(phase.until())) {
            return this;
        }
        return new Version(number, content, new Stamp(ids.uuid(), stamp.modified()), new Phase(Work.NONE, now));
    }

    Version withRevision(String revisionId) {
        return new Version(number, content, new Stamp(revisionId, stamp.modified()), phase);
    }
}
