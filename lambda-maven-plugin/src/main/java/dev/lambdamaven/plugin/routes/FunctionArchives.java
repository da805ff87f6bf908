package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.index.ClassPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The function's classes and jars as the generator wants them. */
public final class FunctionArchives {

    private static final String ENGINE = "META-INF/maven/org.jboss.resteasy/resteasy-core/pom.properties";
    private static final String ADAPTER = "dev/lambdamaven/jaxrs/direct/Calls.class";
    /** The release of RESTEasy whose rules the index follows. */
    private static final String FOLLOWED = "6.2.";

    private static final List<String> SERVICES = List.of(
            "META-INF/services/jakarta.ws.rs.core.Feature", "META-INF/services/jakarta.ws.rs.container.DynamicFeature");
    private static final String PROVIDERS = "META-INF/services/jakarta.ws.rs.ext.Providers";

    /** What a web.xml may name that is no part of the application. */
    private static final List<String> FOREIGN = List.of("jakarta/", "org/jboss/resteasy/");

    private final ClassPath classPath;

    private FunctionArchives(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** As {@link #routes(ClassPath, List, Map)}, for files that nobody else reads. */
    public static GeneratedRoutes routes(
            Path classes, List<Path> jars, List<String> components, Map<String, String> mounted) {
        try (ClassPath classPath = ClassPath.open(classes, jars)) {
            return routes(classPath, components, mounted);
        }
    }

    /**
     * Writes the index of a function.
     *
     * @param classPath the compiled application and its dependencies; the packager refuses a jar that cannot be read
     * @param components internal names of the resource classes and providers that an application has which lists none, and of
     *     applications, also in the jars
     * @param mounted the paths of applications, by binary name, as they are served
     */
    public static GeneratedRoutes routes(ClassPath classPath, List<String> components, Map<String, String> mounted) {
        FunctionArchives archives = new FunctionArchives(classPath);
        return archives.obstacle()
                .map(GeneratedRoutes::off)
                .orElseGet(() -> RouteGenerator.generate(classPath, archives.own(components), components, mounted));
    }

    /** Why no request of this function can be served without the engine, if that is so. */
    private Optional<String> obstacle() {
        Optional<byte[]> engine = classPath.file(ENGINE);
        if (engine.isEmpty() || classPath.holdersOf(ADAPTER).isEmpty()) {
            return Optional.of("it is for functions with lambda-jaxrs and RESTEasy");
        }
        String version = version(engine.get());
        if (!version.startsWith(FOLLOWED)) {
            return Optional.of("it follows RESTEasy " + FOLLOWED + "x, and this is " + version);
        }
        List<String> engines = classPath.holdersOf(ENGINE);
        Stream<String> foreign = classPath.holdersOf(PROVIDERS).stream().filter(archive -> !engines.contains(archive));
        return Stream.concat(foreign, SERVICES.stream().flatMap(service -> classPath.holdersOf(service).stream()))
                .findFirst()
                .map(FunctionArchives::registering);
    }

    private static String version(byte[] pomProperties) {
        Properties properties = new Properties();
        try {
            properties.load(new ByteArrayInputStream(pomProperties));
        } catch (IOException | IllegalArgumentException e) {
            return "unknown";
        }
        return properties.getProperty("version", "unknown");
    }

    private static String registering(String archive) {
        return archive.equals(ClassPath.OWN)
                ? "the application registers features by META-INF/services"
                : archive + " registers features or providers of its own";
    }

    /** The project's classes, and those of each jar that holds a part of the application, such as another module's. */
    private List<String> own(List<String> components) {
        return classPath.classesAround(components.stream()
                .filter(name -> FOREIGN.stream().noneMatch(name::startsWith))
                .toList());
    }
}
