package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * One element of the class path: a dependency, or the project's own classes.
 *
 * @param file the jar, or the folder of the classes
 * @param entry its name in the zip or the layer, such as {@code lib/items.jar}; in one merged jar, where it has none, what it was
 * @param id {@code groupId:artifactId} and, if there is one, {@code :classifier}; absent for the project's own classes
 * @param origin how a reader knows it: coordinates with the version, or {@code target/classes}
 * @param own whether it is made by this build, so that whoever builds can change what is in it
 */
record Element(Path file, String entry, Optional<String> id, String origin, boolean own) {

    static final String OWN = "target/classes";

    /** Lambda's class loader has the function's jars by their names, and then those of its layers by theirs. */
    static final Comparator<Element> LOOKED_INTO =
            Comparator.comparing(Element::isInLayer).thenComparing(Element::entry);

    private static final String FUNCTION = "lib/";
    private static final String LAYER = "java/lib/";

    /** @param own whether this build makes it */
    static Element of(Dependency dependency, boolean own) {
        String[] parts = dependency.coordinates().split(":", -1);
        // groupId:artifactId:version, or Maven's groupId:artifactId:type:classifier:version
        String id = parts.length < 2 ? dependency.coordinates() : parts[0] + ":" + parts[1];
        String classifier = parts.length == 5 ? ":" + parts[3] : "";
        return new Element(
                dependency.file(),
                FUNCTION + dependency.file().getFileName(),
                Optional.of(id + classifier),
                dependency.coordinates(),
                own);
    }

    /** The project's own classes. */
    static Element classes(Path folder, String artifactId) {
        return new Element(folder, FUNCTION + artifactId + ".jar", Optional.empty(), OWN, true);
    }

    /** The same in the layer. */
    Element inLayer() {
        return new Element(file, LAYER + jarName(), id, origin, own);
    }

    /** The same when its files lie among all others. */
    Element merged() {
        return new Element(file, label(), id, origin, own);
    }

    private boolean isInLayer() {
        return entry.startsWith(LAYER);
    }

    /** How a message calls it: the jar's name, or {@code target/classes}. */
    String label() {
        return id.isPresent() ? jarName() : origin;
    }

    /** The name of the jar without its folder. */
    String jarName() {
        return entry.substring(entry.lastIndexOf('/') + 1);
    }

    /** A file in it as a message names it, such as {@code b-2.0.jar!/app/Items.class}. */
    String at(String path) {
        return id.isPresent() ? jarName() + "!/" + path : path;
    }

    /** A pattern for {@code <excludes>} and {@code <allowSecretsIn>} that names one file in it. */
    String pattern(String path) {
        return id.map(dependency -> dependency + "!/" + path).orElse(path);
    }
}
