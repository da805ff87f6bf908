package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.LambdaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides which jar gets which name in the zip. */
final class LibraryJars {

    /** Where the jars of a function lie. */
    static final String FOLDER = "lib/";

    /** Where AWS's Java runtimes look for the jars of a layer ("Lambda layers", Developer Guide). */
    static final String LAYER_FOLDER = "java/lib/";

    private LibraryJars() {}

    /** The jars by their entry name, in the order in which they are written. */
    static SortedMap<String, LibraryJar> of(PackageInput input) {
        SortedMap<String, LibraryJar> jars = new TreeMap<>();
        jars.put(own(input), ClassesJar.of(input.classes()));
        add(FOLDER, input.dependencies(), jars);
        return jars;
    }

    /** The name of the application's own jar. */
    static String own(PackageInput input) {
        return FOLDER + input.artifactId() + ".jar";
    }

    /** All that a package is made from: the jars of the zip and those of its layer. */
    static SortedMap<String, LibraryJar> all(PackageInput input) {
        SortedMap<String, LibraryJar> jars = of(input);
        add(LAYER_FOLDER, input.layer(), jars);
        return jars;
    }

    /** The jars of a layer by their entry name. */
    static SortedMap<String, LibraryJar> ofLayer(List<Dependency> dependencies) {
        SortedMap<String, LibraryJar> jars = new TreeMap<>();
        add(LAYER_FOLDER, dependencies, jars);
        return jars;
    }

    private static void add(String folder, List<Dependency> dependencies, SortedMap<String, LibraryJar> jars) {
        for (Dependency declared : dependencies) {
            Path dependency = declared.file();
            requireFile(dependency);
            String name = folder + dependency.getFileName();
            LibraryJar clash = jars.put(name, new DependencyJar(dependency));
            if (clash != null) {
                throw sameName(name, dependency, clash);
            }
        }
    }

    /** The same jars, with what was generated in the application's own, and without what is to be left out. */
    static SortedMap<String, LibraryJar> with(Generated generated, SortedMap<String, LibraryJar> jars) {
        SortedMap<String, LibraryJar> more = new TreeMap<>(jars);
        more.replaceAll((name, jar) -> with(generated, jar));
        return more;
    }

    private static LibraryJar with(Generated generated, LibraryJar jar) {
        if (jar instanceof ClassesJar own) {
            return own.without(generated.leftOut().of(own.classes())).with(generated.entries());
        }
        return jar instanceof DependencyJar dependency
                ? dependency.without(generated.leftOut().of(dependency.path()))
                : jar;
    }

    private static void requireFile(Path dependency) {
        if (Files.isDirectory(dependency)) {
            throw LambdaException.of(
                            "Dependency " + dependency + " is a folder, not a jar.",
                            "It is a module of this build that was not packaged yet. Run at least the package phase:"
                                    + " mvn package")
                    .with("why", "only jars can be placed under lib/ of the deployment package");
        }
        if (!Files.isRegularFile(dependency)) {
            throw LambdaException.of(
                    "Dependency " + dependency + " does not exist.", "Let Maven download it again: mvn -U package");
        }
    }

    private static LambdaException sameName(String name, Path dependency, LibraryJar clash) {
        String other = clash instanceof DependencyJar jar
                ? jar.path().toString()
                : "the application's own classes, " + ((ClassesJar) clash).classes();
        return LambdaException.of(
                        "Two jars would have the name " + name + " in the deployment package.",
                        "Exclude one of them with <exclusions> at the dependency that brings it. Who brings it:"
                                + " mvn dependency:tree")
                .with("first", other)
                .with("second", dependency.toString());
    }
}
