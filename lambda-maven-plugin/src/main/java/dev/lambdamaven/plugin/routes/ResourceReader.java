package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.routes.ResourceType.Fits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a root resource class: how much of it may be called directly. */
final class ResourceReader {

    private static final List<String> HARMLESS = List.of("java/io/Serializable", "java/lang/Comparable");

    private final Code code;
    private final RouteReader routes;

    ResourceReader(Code code) {
        this.code = code;
        this.routes = new RouteReader(code);
    }

    /** Empty for a class that is no root resource. */
    Optional<ResourceType> of(ClassCode type) {
        Optional<String> path = type.marks().value("Path");
        if (path.isEmpty()) {
            boolean inherits = code.supertypes(type.name()).stream()
                    .flatMap(name -> code.find(name).stream())
                    .anyMatch(supertype -> supertype.marks().has("Path"));
            return inherits
                    ? Optional.of(new ResourceType(type, "", Fits.UNFIT, "inherits its @Path", List.of()))
                    : Optional.empty();
        }
        return Optional.of(PathText.joined(path.get(), "")
                .map(plain -> withPath(type, plain))
                .orElseGet(() ->
                        new ResourceType(type, "", Fits.UNFIT, "has a path with more than plain segments", List.of())));
    }

    private ResourceType withPath(ClassCode type, String path) {
        Optional<String> opaque = opaque(type);
        if (opaque.isPresent()) {
            return new ResourceType(type, path, Fits.OPAQUE, opaque.get(), List.of());
        }
        List<ResourceRoute> found = new ArrayList<>();
        for (MethodCode method : type.methods()) {
            Verdict<Optional<ResourceRoute>> route = route(type, method, path);
            if (route.value().isEmpty()) {
                return new ResourceType(type, path, Fits.OPAQUE, method.name() + " " + route.reason(), List.of());
            }
            route.value().get().ifPresent(found::add);
        }
        Fits fits = type.isMadeOfNothing() ? Fits.KNOWN : Fits.SINGLETON;
        String reason = fits == Fits.KNOWN ? "" : "has no plain public constructor";
        return new ResourceType(type, path, fits, reason, found);
    }

    /** RESTEasy serves static methods too, and injects by setters that are not public. */
    private Verdict<Optional<ResourceRoute>> route(ClassCode type, MethodCode method, String path) {
        if (method.isSynthetic()) {
            return Verdict.of(Optional.empty());
        }
        if (method.isPublic() && !method.isStatic()) {
            return routes.of(type, method, path);
        }
        return method.isInjected()
                ? Verdict.no("is annotated, but static or not public")
                : Verdict.of(Optional.empty());
    }

    private static Optional<String> opaque(ClassCode type) {
        if (!type.superName().equals("java/lang/Object") || !HARMLESS.containsAll(type.interfaces())) {
            return Optional.of("has a superclass or an interface");
        }
        if (!type.reachable() || !type.isConcrete()) {
            return Optional.of("is no public class that can be made");
        }
        if (type.injected() || type.constructors().stream().anyMatch(MethodCode::isInjected)) {
            return Optional.of("has injected fields or constructors");
        }
        return type.marks().otherThan(List.of("Path", "Consumes", "Produces")).map(annotation -> "has " + annotation);
    }
}
