package dev.lambdamaven.plugin.index;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Keeps what was found in jars, so that no jar is read in two builds. Called by several threads at once, for one jar each. */
public interface ScanMemory {

    /** Remembers nothing. */
    ScanMemory NONE = new ScanMemory() {
        @Override
        public Optional<byte[]> read(Path jar) {
            return Optional.empty();
        }

        @Override
        public Consumer<byte[]> writer(Path jar) {
            return facts -> {};
        }
    };

    /** What was written for a jar of this content; empty when there is nothing, or it cannot be read. */
    Optional<byte[]> read(Path jar);

    /** Waits for whoever is about to find out what there is to remember of a jar. */
    default void await(Path jar) {}

    /** To be asked for before a jar is read: keeps what is found in it, if possible, unless it is another jar by then. */
    Consumer<byte[]> writer(Path jar);
}
