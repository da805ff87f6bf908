package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.index.ClassSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds classes by name, without loading them. */
final class ClassLookup {

    private static final String CLASS = ".class";

    private final Path classes;
    private final ClassSource source;
    private final Map<String, Optional<ClassFacts>> known = new HashMap<>();

    /**
     * Looks things up in a class path.
     *
     * @param classes the application's own part of it
     */
    ClassLookup(Path classes, ClassSource source) {
        this.classes = classes;
        this.source = source;
    }

    /** The application's own classes. One whose file does not lie where its name belongs cannot be loaded, so it is left out. */
    List<ClassFacts> ownClasses() {
        return ownFiles().stream()
                .filter(file -> file.endsWith(CLASS) && !file.startsWith("META-INF/"))
                .map(file -> find(file.substring(0, file.length() - CLASS.length())))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<String> ownFiles() {
        try (Stream<Path> walk = Files.walk(classes)) {
            return walk.map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** The class of that internal name; empty also for classes of the JDK. */
    Optional<ClassFacts> find(String name) {
        Optional<ClassFacts> facts = known.get(name);
        if (facts == null) {
            facts = source.bytes(name)
                    .flatMap(ClassFacts::read)
                    .filter(found -> found.name().equals(name));
            known.put(name, facts);
        }
        return facts;
    }
}
