package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A JAX-RS application that {@code web.xml} mounts, by the rules of Jakarta RESTful Web Services 3.1, section 2.3.2, and of
 * the servlets of Jersey and RESTEasy.
 *
 * @param application the class it names; empty for one that publishes what was found
 * @param path where it is mounted
 * @param selection which classes it publishes when its application names none
 * @param properties its other init-params and the context-params that speak to the runtime
 */
record JaxRsServlet(
        Optional<String> application, String path, Selection selection, SortedMap<String, String> properties) {

    private static final Set<String> SERVLETS = Set.of(
            "org.glassfish.jersey.servlet.ServletContainer",
            "org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher",
            "org.jboss.resteasy.plugins.server.servlet.HttpServlet30Dispatcher",
            "org.jboss.resteasy.plugins.server.servlet.FilterDispatcher",
            "org.jboss.resteasy.plugins.server.servlet.Filter30Dispatcher");

    private static final List<String> APPLICATION_PARAMS = Stream.of(Namespace.values())
            .map(namespace -> namespace.packageName() + ".Application")
            .toList();

    private static final List<String> RUNTIME_PREFIXES = List.of("resteasy.", "jersey.");

    /** Known at package time and settled by the index, or about a servlet that is no more. */
    private static final Set<String> SETTLED = Set.of(
            "resteasy.servlet.mapping.prefix", "resteasy.scan", "resteasy.scan.resources", "resteasy.scan.providers");

    /**
     * The JAX-RS servlets of the file.
     *
     * @param applications the classes of the archive that extend {@code Application}, since a servlet may bear the name of one
     */
    static List<JaxRsServlet> of(WebXml webXml, Set<String> applications) {
        return webXml.servlets().stream()
                .filter(servlet -> isJaxRs(servlet, applications))
                .map(servlet -> of(servlet, webXml, applications))
                .toList();
    }

    private static boolean isJaxRs(WebXml.Servlet servlet, Set<String> applications) {
        return SERVLETS.contains(servlet.className())
                || named(servlet.initParams()).isPresent()
                || (servlet.className().isEmpty() && (isBase(servlet.name()) || applications.contains(servlet.name())));
    }

    private static JaxRsServlet of(WebXml.Servlet servlet, WebXml webXml, Set<String> applications) {
        SortedMap<String, String> properties = new TreeMap<>();
        webXml.contextParams().forEach((name, value) -> {
            if (RUNTIME_PREFIXES.stream().anyMatch(name::startsWith)) {
                properties.put(name, value);
            }
        });
        properties.putAll(servlet.initParams());
        Optional<String> application = named(webXml.contextParams());
        if (named(servlet.initParams()).isPresent()) {
            application = named(servlet.initParams());
        } else if (applications.contains(servlet.name())) {
            application = Optional.of(servlet.name());
        }
        // Beside an Application, the runtime adds what the same parameters name; it reads them itself then.
        Selection selection = application.isPresent() ? Selection.ALL : Selection.takenFrom(properties);
        properties.keySet().removeAll(APPLICATION_PARAMS);
        properties.keySet().removeAll(SETTLED);
        return new JaxRsServlet(application, path(servlet), selection, properties);
    }

    private static Optional<String> named(SortedMap<String, String> params) {
        return APPLICATION_PARAMS.stream()
                .flatMap(param -> Stream.ofNullable(params.get(param)))
                .filter(name -> !name.isEmpty() && !isBase(name))
                .findFirst();
    }

    private static boolean isBase(String name) {
        return Stream.of(Namespace.values())
                .anyMatch(namespace -> name.equals(namespace.packageName() + ".core.Application"));
    }

    private static String path(WebXml.Servlet servlet) {
        List<String> paths = servlet.patterns().stream()
                .filter(pattern -> pattern.startsWith("/"))
                .map(MountPath::of)
                .distinct()
                .toList();
        if (paths.size() != 1 || servlet.patterns().stream().anyMatch(pattern -> !pattern.startsWith("/"))) {
            throw LambdaException.of(
                            "The JAX-RS servlet %s in web.xml is mounted on %s, must be on one path."
                                    .formatted(
                                            servlet.name(),
                                            servlet.patterns().isEmpty()
                                                    ? "no url-pattern"
                                                    : String.join(", ", servlet.patterns())),
                            "An application is mounted on one path here. Give the servlet one mapping:\n"
                                    + "<servlet-mapping><servlet-name>%s</servlet-name><url-pattern>/api/*</url-pattern></servlet-mapping>"
                                            .formatted(servlet.name()))
                    .with("file", "src/main/webapp/WEB-INF/web.xml");
        }
        return paths.get(0);
    }
}
