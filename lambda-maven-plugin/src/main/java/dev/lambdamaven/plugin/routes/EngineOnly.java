package dev.lambdamaven.plugin.routes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds in bytecode what works only when the engine itself calls the code. */
final class EngineOnly {

    private static final List<String> PREFIXES =
            List.of("org/jboss/resteasy/", "jakarta/enterprise/", "jakarta/inject/", "jakarta/transaction/");
    private static final String CONTEXT = "jakarta/ws/rs/core/Context";

    private static final Set<String> CLASSES = Set.of(
            CONTEXT,
            "jakarta/ws/rs/core/GenericEntity",
            "jakarta/ws/rs/ext/RuntimeDelegate",
            "jakarta/ws/rs/container/ResourceContext");
    /** What these make of a relative URI depends on the request that the engine has at hand. */
    private static final Set<String> METHODS = Set.of("contentLocation", "link", "links");

    private final Code code;

    EngineOnly(Code code) {
        this.code = code;
    }

    /** The reason why the engine must call a class, if there is one. Its own annotations are looked at elsewhere. */
    Optional<String> reason(ClassCode type) {
        return code.reachedFrom(type).stream()
                .flatMap(reached -> reason(type, reached).stream())
                .findFirst();
    }

    private static Optional<String> reason(ClassCode type, ClassCode reached) {
        String where = reached.equals(type) ? "" : " (in " + reached.binaryName() + ")";
        return reached.words().stream()
                .map(EngineOnly::className)
                .filter(name -> !(reached.equals(type) && name.equals(CONTEXT)))
                .filter(name -> CLASSES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith))
                .map(name -> "uses " + name.substring(name.lastIndexOf('/') + 1))
                .sorted()
                .findFirst()
                .or(() -> reached.references().contains("jakarta/ws/rs/core/Response$ResponseBuilder")
                        ? reached.words().stream()
                                .filter(METHODS::contains)
                                .map(name -> "calls ResponseBuilder." + name)
                                .findFirst()
                        : Optional.empty())
                .map(reason -> reason + where);
    }

    /** Constants hold class names as they are, and as descriptors where a field or an annotation has the type. */
    private static String className(String word) {
        return word.startsWith("L") && word.endsWith(";") ? word.substring(1, word.length() - 1) : word;
    }
}
