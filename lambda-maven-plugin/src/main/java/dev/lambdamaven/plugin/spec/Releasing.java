package dev.lambdamaven.plugin.spec;

/**
 * How a version is released.
 *
 * @param checks how many smoke checks a version must pass to be released; 0 releases it unchecked
 * @param keepVersions how many versions are left, the new one counted; 0 keeps all of them
 * @param provenance what the version says of itself
 */
public record Releasing(int checks, int keepVersions, Provenance provenance) {

    /** What is left when nothing else was said. */
    public static final int KEEP = 5;

    public Releasing {
        Parameter.KEEP_VERSIONS.require(
                keepVersions == 0 || keepVersions >= 2,
                keepVersions,
                "2 or more, so that there is one to roll back to, or 0 to keep all");
    }

    /** Without checks. */
    public static Releasing unchecked(Provenance provenance) {
        return new Releasing(0, KEEP, provenance);
    }

    Releasing withChecks(int number) {
        return new Releasing(number, keepVersions, provenance);
    }
}
