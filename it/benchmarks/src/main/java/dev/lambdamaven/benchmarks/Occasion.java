package dev.lambdamaven.benchmarks;

/** What a build finds of those before it. */
enum Occasion {
    /** Classes only: nothing was ever packaged on this machine. */
    FIRST,
    /** Classes, and the cache that all projects share: after {@code mvn clean}, or in another checkout. */
    CLEAN,
    /** All of the last build, and one class that is another. */
    CHANGED,
    /** All of the last build. */
    UNCHANGED,
    /** The goal is told to do nothing. */
    SKIPPED;

    String figure() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
