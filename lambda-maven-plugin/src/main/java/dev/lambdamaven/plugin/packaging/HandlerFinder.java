package dev.lambdamaven.plugin.packaging;

import dev.lambdamaven.plugin.index.ClassSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads from bytecode which classes Lambda can call, by the rules of the runtime interface client. */
public final class HandlerFinder {

    private static final Set<String> HANDLER_INTERFACES = Set.of(
            "com/amazonaws/services/lambda/runtime/RequestStreamHandler",
            "com/amazonaws/services/lambda/runtime/RequestHandler");

    private HandlerFinder() {}

    /**
     * The handlers among the application's own classes, sorted by name: public, not abstract, with a public constructor without
     * parameters, and a {@code RequestStreamHandler} or {@code RequestHandler} by themselves or through what they extend.
     *
     * @param classes the project's own classes
     * @param classPath these and the jars, where superclasses and interfaces may come from
     * @throws dev.lambdamaven.plugin.LambdaException when the project was not compiled
     */
    public static List<String> find(Path classes, ClassSource classPath) {
        if (!Files.isDirectory(classes)) {
            throw ClassesJar.notCompiled(classes, "does not exist");
        }
        ClassLookup lookup = new ClassLookup(classes, classPath);
        return lookup.ownClasses().stream()
                .filter(ClassFacts::isInstantiable)
                .filter(facts -> isHandler(facts, lookup))
                .map(facts -> facts.name().replace('/', '.'))
                .sorted()
                .toList();
    }

    /** Why Lambda could not call this handler, as one clause such as {@code class app.Items is not public}; empty when it can. */
    public static Optional<String> problem(String handler, Path classes, ClassSource classPath) {
        int colons = handler.lastIndexOf("::");
        String className = colons < 0 ? handler : handler.substring(0, colons);
        String method = colons < 0 ? "" : handler.substring(colons + 2);
        if (className.isBlank() || (colons >= 0 && method.isBlank())) {
            return Optional.of("a handler is written pkg.Class or pkg.Class::method");
        }
        ClassLookup lookup = new ClassLookup(classes, classPath);
        Optional<ClassFacts> facts = lookup.find(className.replace('.', '/'));
        if (facts.isEmpty()) {
            return Optional.of("class " + className + " is neither in " + classes + " nor in a dependency");
        }
        return problem(facts.get(), method, lookup).map(why -> "class " + className + " " + why);
    }

    /**
     * What may have been meant by a handler that Lambda could not call: classes of a like name, or the public methods of the class,
     * in the order of their likeness and at most five.
     *
     * @param names of all classes there are, as they are written in Java code; asked only when there is no class of that name
     */
    public static List<String> nearMisses(
            String handler, Path classes, ClassSource classPath, Supplier<Stream<String>> names) {
        int colons = handler.lastIndexOf("::");
        String className = colons < 0 ? handler : handler.substring(0, colons);
        Optional<ClassFacts> facts = new ClassLookup(classes, classPath).find(className.replace('.', '/'));
        if (facts.isEmpty()) {
            return NearMisses.classes(className, names.get());
        }
        Stream<String> methods = facts.get().publicMethods().stream().filter(method -> !method.startsWith("<"));
        return colons < 0
                ? List.of()
                : NearMisses.methods(handler.substring(colons + 2), methods).stream()
                        .map(method -> className + "::" + method)
                        .toList();
    }

    private static Optional<String> problem(ClassFacts facts, String method, ClassLookup lookup) {
        if (!facts.isInstantiable()) {
            return Optional.of("is not a public, concrete class with a public constructor without parameters");
        }
        if (method.isEmpty() && !isHandler(facts, lookup)) {
            return Optional.of("implements neither RequestStreamHandler nor RequestHandler");
        }
        if (!method.isEmpty()
                && !anySupertype(facts, type -> type.publicMethods().contains(method), lookup)) {
            return Optional.of("has no public method " + method);
        }
        return Optional.empty();
    }

    private static boolean isHandler(ClassFacts facts, ClassLookup lookup) {
        return anySupertype(facts, type -> type.supertypes().stream().anyMatch(HANDLER_INTERFACES::contains), lookup);
    }

    private static boolean anySupertype(ClassFacts facts, Predicate<ClassFacts> test, ClassLookup lookup) {
        return anySupertype(facts, test, lookup, new HashSet<>());
    }

    private static boolean anySupertype(
            ClassFacts facts, Predicate<ClassFacts> test, ClassLookup lookup, Set<String> seen) {
        return seen.add(facts.name())
                && (test.test(facts)
                        || facts.supertypes().stream()
                                .map(lookup::find)
                                .flatMap(Optional::stream)
                                .anyMatch(type -> anySupertype(type, test, lookup, seen)));
    }
}
