package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.index.ClassSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /**
     * The application's own classes, found where the packager finds them. One whose file does not lie where its name belongs cannot be loaded, so it is left out.
     *
     * @throws dev.lambdamaven.plugin.LambdaException when the folder cannot be read
     */
    List<ClassFacts> ownClasses() {
        return ClassesJar.list(classes).stream()
                .map(LibraryJar.InputFile::name)
                .filter(file -> file.endsWith(CLASS) && !file.startsWith("META-INF/"))
                .map(file -> find(file.substring(0, file.length() - CLASS.length())))
                .flatMap(Optional::stream)
                .toList();
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
