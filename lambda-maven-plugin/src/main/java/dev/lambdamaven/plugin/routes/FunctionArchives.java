package dev.lambdamaven.plugin.routes;

import dev.lambdamaven.plugin.index.ClassSource;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The function's classes and jars as the generator wants them; the only part of it that reads files. */
public final class FunctionArchives implements ClassSource, Closeable {

    private static final String ENGINE = "META-INF/maven/org.jboss.resteasy/resteasy-core/pom.properties";
    private static final String ADAPTER = "dev/lambdamaven/jaxrs/direct/Calls.class";
    private static final String SUFFIX = ".class";
    /** The release of RESTEasy whose rules the index follows. */
    private static final String FOLLOWED = "6.2.";

    private static final List<String> SERVICES = List.of(
            "META-INF/services/jakarta.ws.rs.core.Feature", "META-INF/services/jakarta.ws.rs.container.DynamicFeature");
    private static final String PROVIDERS = "META-INF/services/jakarta.ws.rs.ext.Providers";

    /** What a web.xml may name that is no part of the application. */
    private static final List<String> FOREIGN = List.of("jakarta/", "org/jboss/resteasy/");

    private final Path classes;
    private final List<ZipFile> jars = new ArrayList<>();

    private FunctionArchives(Path classes) {
        this.classes = classes;
    }

    /**
     * Writes the index of a function.
     *
     * @param classes the compiled application
     * @param jars its dependencies
     * @param components internal names of the resource classes and providers that an application has which lists none, and of
     *     applications, also in the jars
     * @param mounted the paths of applications, by binary name, as they are served
     * @return nothing when a file cannot be read: the packager reads it too, and refuses it with a reason
     */
    public static GeneratedRoutes routes(
            Path classes, List<Path> jars, List<String> components, Map<String, String> mounted) {
        try (FunctionArchives archives = new FunctionArchives(classes)) {
            for (Path jar : jars) {
                archives.jars.add(new ZipFile(jar.toFile()));
            }
            Optional<String> obstacle = archives.obstacle();
            return obstacle.isPresent()
                    ? new GeneratedRoutes(new TreeMap<>(), List.of("off: " + obstacle.get()))
                    : RouteGenerator.generate(archives, archives.own(components), components, mounted);
        } catch (IOException | UncheckedIOException e) {
            return new GeneratedRoutes(new TreeMap<>(), List.of());
        }
    }

    /** Why no request of this function can be served without the engine, if that is so. */
    private Optional<String> obstacle() throws IOException {
        Optional<byte[]> engine = entry(ENGINE);
        if (engine.isEmpty() || entry(ADAPTER).isEmpty()) {
            return Optional.of("it is for functions with lambda-jaxrs and RESTEasy");
        }
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(engine.get()));
        String version = properties.getProperty("version", "unknown");
        if (!version.startsWith(FOLLOWED)) {
            return Optional.of("it follows RESTEasy " + FOLLOWED + "x, and this is " + version);
        }
        for (ZipFile jar : jars) {
            boolean foreign = jar.getEntry(ENGINE) == null && jar.getEntry(PROVIDERS) != null;
            if (foreign || SERVICES.stream().anyMatch(service -> jar.getEntry(service) != null)) {
                return Optional.of(
                        Path.of(jar.getName()).getFileName() + " registers features or providers of its own");
            }
        }
        boolean own = Stream.concat(SERVICES.stream(), Stream.of(PROVIDERS))
                .anyMatch(service -> Files.exists(classes.resolve(service)));
        return own ? Optional.of("the application registers features by META-INF/services") : Optional.empty();
    }

    /** The project's classes, and those of each jar that holds a part of the application, such as another module's. */
    private List<String> own(List<String> components) throws IOException {
        List<String> parts = components.stream()
                .filter(name -> FOREIGN.stream().noneMatch(name::startsWith))
                .map(name -> name + SUFFIX)
                .toList();
        try (Stream<Path> walk = Files.walk(classes)) {
            Stream<String> files =
                    walk.map(file -> classes.relativize(file).toString().replace('\\', '/'));
            Stream<String> entries = jars.stream()
                    .filter(jar -> parts.stream().anyMatch(part -> jar.getEntry(part) != null))
                    .flatMap(ZipFile::stream)
                    .map(ZipEntry::getName);
            return Stream.concat(files, entries)
                    .filter(file -> file.endsWith(SUFFIX) && !file.startsWith("META-INF/"))
                    .map(file -> file.substring(0, file.length() - SUFFIX.length()))
                    .toList();
        }
    }

    @Override
    public Optional<byte[]> bytes(String name) {
        try {
            Path own = classes.resolve(name + SUFFIX);
            return Files.isRegularFile(own) ? Optional.of(Files.readAllBytes(own)) : entry(name + SUFFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> entry(String name) throws IOException {
        for (ZipFile jar : jars) {
            ZipEntry entry = jar.getEntry(name);
            if (entry != null) {
                try (InputStream in = jar.getInputStream(entry)) {
                    return Optional.of(in.readAllBytes());
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        for (ZipFile jar : jars) {
            jar.close();
        }
    }
}
