package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Canary;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What Lambda has counted of both versions since a canary began. */
public record CanaryCounts(Counts next, Counts before) {

    /**
     * Of one version.
     *
     * @param requests that ran
     * @param failed those that ended by an exception, a timeout or an exit; an answer with status 500 is none of them
     */
    public record Counts(String version, long requests, long failed) {

        public Counts {
            // The metrics of a request do not become readable all at once.
            requests = Math.max(requests, failed);
        }

        @Override
        public String toString() {
            return "version %s failed %d of %d request%s"
                    .formatted(version, failed, requests, requests == 1 ? "" : "s");
        }
    }

    /** Whether the new version fails more often than it may: more than the bound, else more than the version before. */
    public boolean fails(Canary canary) {
        if (next.failed() == 0) {
            return false;
        }
        return canary.allowed()
                .map(percent -> exceeds(percent, BigDecimal.valueOf(100)))
                .orElseGet(() -> exceeds(
                        BigDecimal.valueOf(before.failed()), BigDecimal.valueOf(Math.max(1, before.requests()))));
    }

    /** failed : requests > part : whole, without a division. */
    private boolean exceeds(BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(next.failed())
                        .multiply(whole)
                        .compareTo(part.multiply(BigDecimal.valueOf(next.requests())))
                > 0;
    }

    /** The part of its requests that a version failed, as people read it. */
    public static String rate(Counts counts) {
        if (counts.requests() == 0) {
            return "0%";
        }
        return Canary.shown(BigDecimal.valueOf(100.0 * counts.failed() / counts.requests())
                .setScale(counts.failed() * 100 < counts.requests() ? 2 : 0, RoundingMode.HALF_UP));
    }

    @Override
    public String toString() {
        return next + ", " + before;
    }
}
