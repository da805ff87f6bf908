package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.Dependency;
import dev.lambdamaven.plugin.packaging.Generated;
import dev.lambdamaven.plugin.packaging.PackageInput;
import dev.lambdamaven.plugin.packaging.PackagedJar;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The function's class path, open for reading: what is its own, then its jars. */
final class Archives implements Closeable {

    private final OwnFiles own;
    private final List<JarContent> jars = new ArrayList<>();
    private final List<PackagedJar> elements = new ArrayList<>();

    private Archives(OwnFiles own) {
        this.own = own;
        elements.add(new PackagedJar(own.listing().name(), 0, 0, PackagedJar.OWN));
    }

    /** @throws LambdaException when one of them cannot be read */
    static Archives open(PackageInput input, Generated generated) throws IOException {
        Archives archives = new Archives(OwnFiles.list(input.classes(), generated));
        try {
            for (Dependency dependency : input.dependencies()) {
                JarContent jar =
                        JarContent.open(dependency.file(), generated.leftOut().of(dependency.file()));
                archives.jars.add(jar);
                archives.elements.add(new PackagedJar(jar.listing().name(), 0, 0, dependency.coordinates()));
            }
        } catch (LambdaException e) {
            archives.close();
            throw e;
        }
        return archives;
    }

    List<ArchiveListing> listings() {
        List<ArchiveListing> listings = new ArrayList<>(List.of(own.listing()));
        jars.forEach(jar -> listings.add(jar.listing()));
        return listings;
    }

    /** The elements in the order of the class path, of which nothing is packed yet. */
    List<PackagedJar> elements() {
        return List.copyOf(elements);
    }

    String name(MergedEntry.Source source) {
        return source.archive() == 0
                ? own.listing().name()
                : jar(source).listing().name();
    }

    byte[] bytes(MergedEntry.Source source) {
        return source.archive() == 0 ? own.bytes(source.entry()) : jar(source).bytes(source.entry());
    }

    private JarContent jar(MergedEntry.Source source) {
        return jars.get(source.archive() - 1);
    }

    @Override
    public void close() throws IOException {
        for (JarContent jar : jars) {
            jar.close();
        }
    }
}
