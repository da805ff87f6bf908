package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * How a version is released.
 *
 * @param checks how many smoke checks a version must pass to be released; 0 releases it unchecked
 * @param keepVersions how many versions are left, the new one counted; 0 keeps all of them
 * @param provenance what the version says of itself
 * @param bucket where zips lie that are too large to be sent with a call; when absent one is made for the account and region
 * @param canary how the version is tried before it gets all requests; when absent it gets them at once
 */
public record Releasing(
        int checks, int keepVersions, Provenance provenance, Optional<String> bucket, Optional<Canary> canary) {

    /** What is left when nothing else was said. */
    public static final int KEEP = 5;

    public Releasing {
        bucket.ifPresent(name -> Parameter.BUCKET.require(
                name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]"), name, "the name of an S3 bucket"));
        Parameter.KEEP_VERSIONS.require(
                keepVersions == 0 || keepVersions >= 2,
                keepVersions,
                "2 or more, so that there is one to roll back to, or 0 to keep all");
    }

    /** A release by a bucket that is made when it is needed. */
    public Releasing(int checks, int keepVersions, Provenance provenance) {
        this(checks, keepVersions, provenance, Optional.empty(), Optional.empty());
    }

    /** The same over this bucket. */
    public Releasing withBucket(Optional<String> name) {
        return new Releasing(checks, keepVersions, provenance, name, canary);
    }

    /** The same with a canary, or without one. */
    public Releasing withCanary(Optional<Canary> other) {
        return new Releasing(checks, keepVersions, provenance, bucket, other);
    }

    /** Without checks. */
    public static Releasing unchecked(Provenance provenance) {
        return new Releasing(0, KEEP, provenance);
    }

    Releasing withChecks(int number) {
        return new Releasing(number, keepVersions, provenance, bucket, canary);
    }
}
