package dev.lambdamaven.plugin.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Reads one method of a resource class. */
final class RouteReader {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final Set<String> COLLECTIONS = Set.of(
            "java.util.Map",
            "java.util.SortedMap",
            "java.util.List",
            "java.util.Set",
            "java.util.SortedSet",
            "java.util.Collection");

    private final Code code;
    private final Parameters parameters;
    private final EngineOnly engineOnly;

    RouteReader(Code code) {
        this.code = code;
        this.parameters = new Parameters(code);
        this.engineOnly = new EngineOnly(code);
    }

    /** A route, nothing for a method that answers no requests, or why the class keeps its routes to itself. */
    Verdict<Optional<ResourceRoute>> of(ClassCode owner, MethodCode method, String classPath) {
        List<String> verbs = method.marks().names().stream()
                .flatMap(name -> verb(name).stream())
                .toList();
        if (verbs.isEmpty()) {
            return method.isInjected()
                    ? Verdict.no("is a sub-resource locator or takes injected values")
                    : Verdict.of(Optional.empty());
        }
        Optional<String> template =
                PathText.joined(classPath, method.marks().value("Path").orElse(""));
        if (verbs.size() > 1 || template.isEmpty()) {
            return Verdict.no("has a path with more than plain segments, or two HTTP methods");
        }
        return Verdict.of(Optional.of(route(owner, method, verbs.get(0), template.get())));
    }

    /** GET and the like, or what an annotation says that is annotated with {@code @HttpMethod} itself; RESTEasy writes it large. */
    private Optional<String> verb(String annotation) {
        String simple = annotation.substring(annotation.lastIndexOf('/') + 1);
        return annotation.startsWith("jakarta/ws/rs/") && VERBS.contains(simple)
                ? Optional.of(simple)
                : code.find(annotation)
                        .flatMap(type -> type.marks().value("HttpMethod"))
                        .map(name -> name.toUpperCase(Locale.ROOT));
    }

    private ResourceRoute route(ClassCode owner, MethodCode method, String verb, String template) {
        List<String> consumes = inherited(owner, method, "Consumes");
        List<String> produces = inherited(owner, method, "Produces");
        boolean silent = method.returnType().equals(Type.VOID_TYPE);
        Verdict<List<RouteParameter>> taken = parameters.of(method);
        String reason = Stream.of(
                        annotations(method),
                        result(method.returnType()),
                        MediaTypeText.areRanges(consumes) ? "" : "consumes other than plain media types",
                        produces(produces, silent),
                        VERBS.contains(verb) ? "" : "has an HTTP method of its own",
                        PathText.namesEachVariableOnce(template) ? "" : "names a variable twice",
                        taken.reason(),
                        engineOnly.reason(owner).orElse(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String produced = produces.size() == 1 ? produces.get(0) : "";
        List<RouteParameter> values = taken.value().orElse(new ArrayList<>());
        return new ResourceRoute(owner, method, verb, template, consumes, produced, values, reason);
    }

    private static List<String> inherited(ClassCode owner, MethodCode method, String annotation) {
        return method.marks()
                .values(annotation)
                .or(() -> owner.marks().values(annotation))
                .orElse(List.of());
    }

    private static String annotations(MethodCode method) {
        List<String> known = Stream.concat(VERBS.stream(), Stream.of("Path", "Consumes", "Produces"))
                .toList();
        return method.marks()
                .otherThan(known)
                .map(annotation -> "has " + annotation)
                .orElse("");
    }

    private static String produces(List<String> produces, boolean silent) {
        if (produces.isEmpty()) {
            return silent ? "" : "has no @Produces";
        }
        boolean plain =
                produces.size() == 1 && MediaTypeText.areConcrete(produces) && MediaTypeText.areNoText(produces);
        return plain ? "" : "produces other than one plain media type that is no text";
    }

    private String result(Type type) {
        String name = type.getClassName();
        boolean known =
                type.equals(Type.VOID_TYPE) || name.equals("jakarta.ws.rs.core.Response") || COLLECTIONS.contains(name);
        boolean own = type.getSort() == Type.OBJECT
                && code.find(type.getInternalName())
                        .filter(ClassCode::isConcrete)
                        .isPresent()
                && parameters.isPlain(type.getInternalName());
        return known || own ? "" : "returns " + name;
    }
}
