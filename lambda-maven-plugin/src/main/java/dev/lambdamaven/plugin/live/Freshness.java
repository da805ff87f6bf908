package dev.lambdamaven.plugin.live;

import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps what serves as new as the sources. Whoever asks waits until what the sources said when they asked has been built, so no request
 * can be answered by code that is older than it.
 */
public final class Freshness {

    /** Makes new code serve. */
    @FunctionalInterface
    public interface Builder {

        /**
         * Builds and deploys; afterwards the next request meets the new code.
         *
         * @param changed files that were made, changed or deleted since the last build that went well
         * @return why it could not be built; then the old code is as it was
         */
        Optional<BuildFailure> build(NavigableSet<Path> changed);
    }

    private final SourceFiles sources;
    private final Builder builder;
    private final NavigableSet<Path> unbuilt = new TreeSet<>();
    private SourceFiles.Snapshot snapshot;
    private Optional<BuildFailure> failure = Optional.empty();
    private long lookedAt;

    /** @param built the sources of what serves now */
    public Freshness(SourceFiles sources, SourceFiles.Snapshot built, Builder builder) {
        this.sources = sources;
        this.snapshot = built;
        this.builder = builder;
        this.lookedAt = System.nanoTime();
    }

    /** Looks at the sources, and builds as long as they are newer than what was built. */
    public Optional<BuildFailure> ensure() {
        long asked = System.nanoTime();
        synchronized (this) {
            // Whoever looked after this request came has looked for it too.
            while (lookedAt - asked < 0) {
                lookedAt = System.nanoTime();
                SourceFiles.Scan scan = sources.since(snapshot);
                snapshot = scan.snapshot();
                if (!scan.changed().isEmpty()) {
                    unbuilt.addAll(scan.changed());
                    build();
                    asked = System.nanoTime();
                }
            }
            return failure;
        }
    }

    /** Whether the sources are newer than what was built; does nothing about it. */
    public synchronized boolean isStale() {
        return !sources.since(snapshot).changed().isEmpty();
    }

    private void build() {
        failure = builder.build(new TreeSet<>(unbuilt));
        if (failure.isEmpty()) {
            unbuilt.clear();
        }
    }
}
