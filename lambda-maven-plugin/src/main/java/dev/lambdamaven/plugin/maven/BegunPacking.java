package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.packaging.Packing;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A package whose jars are packed while it is still being found out what to put beside them. Begun once, or not at all. */
final class BegunPacking implements AutoCloseable {

    private final Supplier<Packing> beginning;
    private @Nullable Packing packing;

    BegunPacking(Supplier<Packing> beginning) {
        this.beginning = beginning;
    }

    /** Begins, unless that was done. */
    Packing begin() {
        Packing begun = packing;
        if (begun == null) {
            begun = beginning.get();
            packing = begun;
        }
        return begun;
    }

    /** Waits until nothing more is to be seen of a jar; does not wait when nothing was begun. */
    void await(Path jar) {
        Packing begun = packing;
        if (begun != null) {
            begun.await(jar);
        }
    }

    /** Drops what was begun and not written. */
    @Override
    public void close() {
        Packing begun = packing;
        if (begun != null) {
            begun.close();
        }
    }
}
