package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.index.ClassSource;
import dev.lambdamaven.plugin.routes.ResourceType.Fits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the index of routes of one function, and the class that calls them. */
public final class RouteGenerator {

    /** Where the index lies in the application's jar; the generated class holds the same text. */
    public static final String INDEX = "META-INF/lambda-jaxrs/routes.index";

    /** What publishes the whole archive where nobody wrote an application. */
    private static final String NO_SUBCLASS = "jakarta.ws.rs.core.Application";

    private final Code code;
    private final List<ClassCode> candidates;
    private final Set<String> published;

    private RouteGenerator(Code code, List<ClassCode> candidates, Set<String> published) {
        this.code = code;
        this.candidates = candidates;
        this.published = published;
    }

    /**
     * Looks at the classes that an application may publish.
     *
     * @param source all classes of the function
     * @param own the internal names of the application's own classes
     * @param components the internal names of the resource classes and providers that an application has which lists none, as the
     *     adapter will see them, and of applications; also those in jars
     * @param mounted the paths of applications that say nothing of them themselves, by binary name
     */
    public static GeneratedRoutes generate(
            ClassSource source, Collection<String> own, Collection<String> components, Map<String, String> mounted) {
        Code code = new Code(source, own);
        TreeSet<String> names = new TreeSet<>(own);
        names.addAll(components);
        List<ClassCode> candidates =
                names.stream().flatMap(name -> code.find(name).stream()).toList();
        Optional<String> unread =
                components.stream().filter(name -> code.find(name).isEmpty()).findFirst();
        return unread.isPresent()
                ? GeneratedRoutes.off(unread.get().replace('/', '.') + " cannot be read")
                : new RouteGenerator(code, candidates, Set.copyOf(components)).generated(mounted);
    }

    private GeneratedRoutes generated(Map<String, String> mounted) {
        ResourceReader reader = new ResourceReader(code);
        ProviderKinds kinds = new ProviderKinds(code);
        ApplicationReader applications = new ApplicationReader(code);
        List<ResourceType> resources = new ArrayList<>();
        List<KnownClass> known = new ArrayList<>();
        SortedMap<String, String> paths = new TreeMap<>();
        for (ClassCode type : candidates) {
            applications
                    .path(type)
                    .map(path -> mounted.getOrDefault(type.binaryName(), path))
                    .ifPresent(path -> paths.put(type.binaryName(), path));
            Optional<ResourceType> resource = reader.of(type);
            resource.filter(found -> found.fits() != Fits.UNFIT).ifPresent(resources::add);
            resource.filter(found -> found.fits() == Fits.UNFIT)
                    .map(found -> KnownClass.of(type, KnownClass.Kind.UNFIT, found.reason()))
                    .ifPresent(known::add);
            kinds.of(type)
                    .filter(found -> found.kind() == KnownClass.Kind.UNFIT || resource.isEmpty())
                    .ifPresent(known::add);
        }
        if (paths.isEmpty()) {
            paths.put(NO_SUBCLASS, "");
        }
        paths.keySet().removeIf(application -> publishesUnfit(application, known));
        RouteModel model = new RouteModel(paths, resources, known, published);
        return model.isWorthWriting() ? written(model) : GeneratedRoutes.of(new TreeMap<>(), model);
    }

    /** Such an application would ask for the index only to find that it may not be used, and ask in each cold start. */
    private boolean publishesUnfit(String application, List<KnownClass> known) {
        Optional<ClassCode> type = code.find(application.replace('.', '/'));
        Optional<ClassCode> naming = type.filter(found -> !isPlain(found));
        return known.stream()
                .filter(found -> found.kind() == KnownClass.Kind.UNFIT)
                .anyMatch(found -> naming.map(named ->
                                named.references().contains(found.code().name()))
                        .orElse(published.contains(found.code().name())));
    }

    /** Names nothing, and so publishes all that is annotated. */
    private static boolean isPlain(ClassCode application) {
        return application.superName().equals("jakarta/ws/rs/core/Application")
                && application.methods().stream()
                        .noneMatch(method -> method.name().equals("getClasses")
                                || method.name().equals("getSingletons"));
    }

    private static GeneratedRoutes written(RouteModel model) {
        String index = IndexText.of(model);
        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put(INDEX, index.getBytes(StandardCharsets.UTF_8));
        entries.put(CallsClass.NAME + ".class", new CallsClass(model, index).bytecode());
        return GeneratedRoutes.of(entries, model);
    }
}
