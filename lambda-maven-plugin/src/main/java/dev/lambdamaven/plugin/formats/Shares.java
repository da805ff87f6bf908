package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.packaging.PackagedJar;
import java.util.ArrayList;
import java.util.List;

/** How much of a merged jar comes from each element of the class path. What several bring counts for the first of them. */
final class Shares {

    private final List<PackagedJar> jars;

    /** @param elements with nothing in the jar yet, in the order of the class path */
    Shares(List<PackagedJar> elements) {
        this.jars = new ArrayList<>(elements);
    }

    void add(int archive, JarOut.Packed entry) {
        PackagedJar before = jars.get(archive);
        jars.set(
                archive,
                new PackagedJar(
                        before.name(),
                        before.size() + entry.size(),
                        before.packedSize() + entry.packedSize(),
                        before.origin()));
    }

    List<PackagedJar> jars() {
        return List.copyOf(jars);
    }
}
