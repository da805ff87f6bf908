package dev.lambdamaven.plugin.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of JAX-RS is on the class path.
 *
 * @param components sorted by name
 * @param runtimes the JAX-RS implementations
 */
record Inventory(ClassTree tree, List<Component> components, List<Engine> runtimes) {

    Inventory {
        components = List.copyOf(components);
        runtimes = List.copyOf(runtimes);
    }

    static Inventory of(ClassPath classPath, ClassTree tree) {
        List<Engine> runtimes = Engine.runtimes(classPath);
        Sorter sorter = new Sorter(tree, runtimes.stream().anyMatch(Engine::publishesImplementors));
        // Inflating takes most of the time, and each jar is a file of its own.
        List<Map.Entry<Archive, List<ScannedClass>>> scanned = classPath.archives().parallelStream()
                .map(archive -> Map.entry(archive, archive.types()))
                .toList();
        scanned.forEach(entry -> tree.add(entry.getValue()));
        List<Component> components = new ArrayList<>();
        scanned.forEach(entry -> entry.getValue()
                .forEach(type ->
                        components.addAll(sorter.sort(type, entry.getKey().name(), classPath.isOwn(entry.getKey())))));
        components.sort(Comparator.comparing(Component::name).thenComparing(Component::kind));
        return new Inventory(tree, firsts(components), runtimes);
    }

    /** A class that is twice on the class path counts once. */
    private static List<Component> firsts(List<Component> components) {
        Set<String> seen = new HashSet<>();
        return components.stream()
                .filter(component -> seen.add(component.name() + component.kind() + component.namespace()))
                .toList();
    }

    Stream<Component> all(Component.Kind kind, Namespace namespace) {
        return components.stream().filter(component -> component.is(kind) && component.namespace() == namespace);
    }

    /** Whether there is anything that a handler could serve. */
    boolean isServable() {
        return components.stream()
                .anyMatch(component -> component.isApplication() || component.is(Component.Kind.RESOURCE));
    }

    /**
     * Tells what a class is. Annotations of the class itself count only, since JAX-RS knows no inheritance of class annotations
     * (3.6), and servers look for them that way.
     *
     * @param implementors a class without {@code @Path} that implements an interface with one is a root resource
     */
    private record Sorter(ClassTree tree, boolean implementors) {

        List<Component> sort(ScannedClass type, String archive, boolean own) {
            List<Component> found = new ArrayList<>();
            if (type.isConcrete()) {
                for (Namespace namespace : Namespace.values()) {
                    path(type, namespace)
                            .ifPresent(path -> found.add(
                                    new Component(Component.Kind.RESOURCE, namespace, type, path, archive, own)));
                    type.mark(namespace, "ext/Provider")
                            .ifPresent(none -> found.add(
                                    new Component(Component.Kind.PROVIDER, namespace, type, "", archive, own)));
                }
                application(type, archive, own).ifPresent(found::add);
            }
            if (found.isEmpty()) {
                marked(type)
                        .ifPresent(namespace ->
                                found.add(new Component(Component.Kind.OTHER, namespace, type, "", archive, own)));
            }
            return found;
        }

        private Optional<String> path(ScannedClass type, Namespace namespace) {
            Optional<String> direct = type.mark(namespace, "Path");
            if (direct.isPresent() || !implementors) {
                return direct;
            }
            return tree.lineage(type).stream()
                    .filter(ScannedClass::isInterface)
                    .flatMap(parent -> parent.mark(namespace, "Path").stream())
                    .findFirst();
        }

        private Optional<Component> application(ScannedClass type, String archive, boolean own) {
            List<String> superclasses = tree.superclasses(type);
            return Stream.of(Namespace.values())
                    .filter(namespace -> superclasses.contains(namespace.prefix() + "core/Application"))
                    .findFirst()
                    .map(namespace -> {
                        Optional<String> path = type.mark(namespace, "ApplicationPath");
                        return new Component(
                                path.isPresent() ? Component.Kind.APPLICATION_WITH_PATH : Component.Kind.APPLICATION,
                                namespace,
                                type,
                                path.orElse(""),
                                archive,
                                own);
                    });
        }

        private static Optional<Namespace> marked(ScannedClass type) {
            return Stream.concat(
                            type.marks().stream(), type.methods().stream().flatMap(method -> method.marks().stream()))
                    .flatMap(mark -> Namespace.of(mark.descriptor()).stream())
                    .findFirst();
        }
    }
}
