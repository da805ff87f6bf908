package dev.lambdamaven.plugin.routes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Says where the parameters of a resource method come from, as RESTEasy would. */
final class Parameters {

    private static final Map<String, String> SOURCES =
            Map.of("PathParam", "path", "QueryParam", "query", "HeaderParam", "header");
    private static final Set<String> BODIES = Set.of("java.util.Map", "java.util.List", "java.util.Collection");
    /** RESTEasy prefers a public constructor with one String to a static method; these have one, or the method. */
    private static final Map<String, String> JDK = Map.of(
            "java.lang.Integer", "",
            "java.lang.Long", "",
            "java.lang.Short", "",
            "java.lang.Byte", "",
            "java.lang.Double", "",
            "java.lang.Float", "",
            "java.lang.Boolean", "",
            "java.math.BigInteger", "",
            "java.math.BigDecimal", "",
            "java.util.UUID", "fromString");

    private final Code code;

    Parameters(Code code) {
        this.code = code;
    }

    Verdict<List<RouteParameter>> of(MethodCode method) {
        List<RouteParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.parameters().size(); i++) {
            Type type = method.parameterTypes().get(i);
            Verdict<RouteParameter> verdict = parameter(method.parameters().get(i), type);
            if (verdict.value().isEmpty()) {
                return Verdict.no(verdict.reason());
            }
            parameters.add(verdict.value().get());
        }
        long bodies = parameters.stream()
                .filter(parameter -> parameter.source().equals("entity"))
                .count();
        return bodies > 1 ? Verdict.no("has more than one parameter for the body") : Verdict.of(parameters);
    }

    private Verdict<RouteParameter> parameter(Marks marks, Type type) {
        if (marks.isEmpty()) {
            return body(type);
        }
        Optional<String> other = marks.otherThan(List.of("PathParam", "QueryParam", "HeaderParam", "DefaultValue"));
        List<Map.Entry<String, String>> sources = SOURCES.entrySet().stream()
                .filter(source -> marks.has(source.getKey()))
                .toList();
        if (other.isPresent() || sources.size() != 1) {
            return Verdict.no("has a parameter with " + other.orElse("@DefaultValue"));
        }
        String name = marks.value(sources.get(0).getKey()).orElse("");
        return converted(sources.get(0).getValue(), name, type, marks.value("DefaultValue"));
    }

    private Verdict<RouteParameter> body(Type type) {
        String name = type.getClassName();
        boolean own = type.getSort() == Type.OBJECT
                && code.find(type.getInternalName())
                        .filter(found -> found.reachable() && found.isConcrete())
                        .filter(found -> isPlain(type.getInternalName()))
                        .isPresent();
        return own || BODIES.contains(name)
                ? Verdict.of(new RouteParameter("entity", "", name, "body", "", Optional.empty()))
                : Verdict.no("reads a body of type " + name);
    }

    /** Whether a class is nothing that RESTEasy has a reader or writer of its own for. */
    boolean isPlain(String internalName) {
        return code.supertypes(internalName).stream()
                .allMatch(supertype -> supertype.isEmpty()
                        || supertype.equals("java/lang/Object")
                        || supertype.equals("java/lang/Record")
                        || supertype.equals("java/lang/Comparable")
                        || supertype.equals("java/io/Serializable")
                        || (code.find(supertype)
                                        .filter(found -> !isInterface(found))
                                        .isPresent()
                                && !supertype.startsWith("jakarta/")));
    }

    private static boolean isInterface(ClassCode type) {
        return (type.access() & Opcodes.ACC_INTERFACE) != 0;
    }

    private Verdict<RouteParameter> converted(String source, String name, Type type, Optional<String> fallback) {
        String typeName = type.getClassName();
        if (typeName.equals("java.lang.String")) {
            return Verdict.of(new RouteParameter(source, name, typeName, "text", "", fallback));
        }
        if (type.getSort() < Type.ARRAY) {
            return Verdict.of(new RouteParameter(source, name, typeName, "primitive", "", fallback));
        }
        Optional<String> factory = Optional.ofNullable(JDK.get(typeName))
                .or(() -> type.getSort() == Type.OBJECT
                        ? code.find(type.getInternalName()).flatMap(Parameters::factory)
                        : Optional.empty());
        return factory.map(method -> new RouteParameter(
                        source, name, typeName, method.isEmpty() ? "new" : "factory", method, fallback))
                .map(Verdict::of)
                .orElseGet(() -> Verdict.no("has a parameter of type " + typeName));
    }

    /** The static method that converts, empty text for a constructor, nothing if RESTEasy may find another way. */
    private static Optional<String> factory(ClassCode type) {
        boolean clear =
                type.reachable() && type.marks().isEmpty() && !type.name().startsWith("jakarta/");
        boolean constructor = type.isConcrete() && has(type, "<init>", "(Ljava/lang/String;)V", false);
        String returns = "(Ljava/lang/String;)L" + type.name() + ";";
        boolean valueOf = has(type, "valueOf", returns, true);
        boolean fromString = has(type, "fromString", returns, true);
        boolean isEnum = type.superName().equals("java/lang/Enum");
        if (!clear || has(type, "fromValue", returns, true) || hasOddFactory(type, returns)) {
            return Optional.empty();
        }
        if (constructor) {
            return Optional.of("");
        }
        if (fromString && (isEnum || !valueOf)) {
            return Optional.of("fromString");
        }
        return valueOf ? Optional.of("valueOf") : Optional.empty();
    }

    /** RESTEasy looks for these names and one String, and at nothing else. */
    private static boolean hasOddFactory(ClassCode type, String returns) {
        return type.methods().stream()
                .filter(method -> method.isStatic() && method.descriptor().startsWith("(Ljava/lang/String;)"))
                .filter(method ->
                        method.name().equals("valueOf") || method.name().equals("fromString"))
                .anyMatch(method -> !method.isPublic() || !method.descriptor().equals(returns));
    }

    private static boolean has(ClassCode type, String name, String descriptor, boolean isStatic) {
        return type.methods().stream()
                .anyMatch(method -> method.name().equals(name)
                        && method.descriptor().equals(descriptor)
                        && method.isPublic()
                        && method.isStatic() == isStatic);
    }
}
