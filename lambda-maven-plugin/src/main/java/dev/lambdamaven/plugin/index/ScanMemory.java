package dev.lambdamaven.plugin.index;

import java.nio.file.Path;
import java.util.Optional;

/** Keeps what was found in jars, so that no jar is read in two builds. Called by several threads at once, for one jar each. */
public interface ScanMemory {

    /** Remembers nothing. */
    ScanMemory NONE = new ScanMemory() {
        @Override
        public Optional<byte[]> read(Path jar) {
            return Optional.empty();
        }

        @Override
        public void write(Path jar, byte[] facts) {
            // As its name says.
        }
    };

    /** What was written for a jar of this content; empty when there is nothing, or it cannot be read. */
    Optional<byte[]> read(Path jar);

    /** Waits for whoever is about to find out what there is to remember of a jar. */
    default void await(Path jar) {}

    /** Keeps it, if possible. */
    void write(Path jar, byte[] facts);
}
