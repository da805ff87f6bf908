package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** The routes of a resource class, with annotations inherited from methods as in Jakarta RESTful Web Services 3.1, section 3.6. */
final class Routes {

    private static final Set<String> HTTP_METHODS = Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

    private final ClassTree tree;
    private final Namespace namespace;

    Routes(ClassTree tree, Namespace namespace) {
        this.tree = tree;
        this.namespace = namespace;
    }

    /**
     * The class with its routes.
     *
     * @param path its {@code @Path}
     */
    ResourceClass of(ScannedClass type, String path) {
        List<ScannedClass> lineage = tree.lineage(type);
        List<Route> routes = new ArrayList<>();
        Set<String> overridden = new HashSet<>();
        for (ScannedClass owner : lineage) {
            List<ScannedClass.Method> methods = owner.methods().stream()
                    .filter(method -> method.isPublic() && !overridden.contains(shape(method)))
                    .toList();
            methods.forEach(method -> routes.addAll(routes(path, owner, method, lineage)));
            methods.forEach(method -> overridden.add(shape(method)));
        }
        routes.sort(Comparator.comparing(Route::path)
                .thenComparing(Route::httpMethod)
                .thenComparing(Route::javaMethod));
        return new ResourceClass(type.binaryName(), path, routes);
    }

    private List<Route> routes(
            String path, ScannedClass owner, ScannedClass.Method method, List<ScannedClass> lineage) {
        List<ScannedClass.Mark> marks = annotations(owner, method, lineage);
        Optional<String> below = ScannedClass.Mark.find(marks, namespace, "Path");
        String template = joined(path, below.orElse(""));
        String javaMethod = owner.binaryName() + "." + method.name();
        List<Route> routes = new ArrayList<>();
        for (ScannedClass.Mark mark : marks) {
            httpMethod(mark).ifPresent(verb -> routes.add(new Route(verb, template, javaMethod)));
        }
        if (routes.isEmpty() && below.isPresent()) {
            routes.add(new Route("", template, javaMethod));
        }
        return routes;
    }

    /** Those of the method itself, or of the nearest method it overrides when it has none. */
    private List<ScannedClass.Mark> annotations(
            ScannedClass owner, ScannedClass.Method method, List<ScannedClass> lineage) {
        return Stream.concat(
                        Stream.of(method),
                        lineage.stream()
                                .filter(type -> !type.name().equals(owner.name()))
                                .flatMap(type -> type.methods().stream())
                                .filter(other -> shape(other).equals(shape(method))))
                .map(ScannedClass.Method::marks)
                .filter(this::isMarked)
                .findFirst()
                .orElse(List.of());
    }

    private boolean isMarked(List<ScannedClass.Mark> marks) {
        return marks.stream()
                .anyMatch(mark -> mark.descriptor().startsWith("L" + namespace.prefix())
                        || httpMethod(mark).isPresent());
    }

    /** GET and the like, or what an annotation says that is annotated with {@code @HttpMethod} itself. */
    private Optional<String> httpMethod(ScannedClass.Mark mark) {
        String name = mark.className();
        if (name.startsWith(namespace.prefix())) {
            return Optional.of(name.substring(namespace.prefix().length())).filter(HTTP_METHODS::contains);
        }
        return tree.find(name).flatMap(type -> type.mark(namespace, "HttpMethod"));
    }

    /** Parameters by number, not by type: a generic interface declares others than the class that implements it. */
    private static String shape(ScannedClass.Method method) {
        return method.name() + " " + Type.getArgumentCount(method.descriptor());
    }

    private static String joined(String path, String below) {
        String joined = slashed(path) + slashed(below);
        return joined.isEmpty() ? "/" : joined;
    }

    private static String slashed(String path) {
        String text = path;
        while (text.startsWith("/")) {
            text = text.substring(1);
        }
        while (text.endsWith("/")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isEmpty() ? "" : "/" + text;
    }
}
