package dev.lambdamaven.plugin.index;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JAX-RS application as its server would find it. Class names are binary ones, such as {@code com.acme.Items$Nested}; all lists
 * are sorted by name.
 *
 * @param namespace whose annotations the classes carry
 * @param applications the {@code Application} classes that are mounted; empty when there are only resources
 * @param resources what an {@code Application} publishes that names no classes: the root resources of the archive
 * @param providers likewise, the {@code @Provider} classes
 * @param initParams what {@code web.xml} sets for the JAX-RS servlet
 */
public record ApplicationModel(
        Namespace namespace,
        List<ApplicationClass> applications,
        List<ResourceClass> resources,
        List<String> providers,
        SortedMap<String, String> initParams) {

    public ApplicationModel {
        applications = List.copyOf(applications);
        resources = List.copyOf(resources);
        providers = List.copyOf(providers);
        initParams = Collections.unmodifiableSortedMap(new TreeMap<>(initParams));
    }

    /** Whether there is anything to serve. */
    public boolean isEmpty() {
        return applications.isEmpty() && resources.isEmpty();
    }

    /**
     * One {@code Application} and where it is mounted.
     *
     * @param path empty or such as {@code /api}: percent-encoded, with a leading and no trailing slash
     */
    public record ApplicationClass(String name, String path, Origin origin) {}

    /** What told the path of an application. */
    public enum Origin {
        ANNOTATION("annotation"),
        WEB_XML("web.xml"),
        SUBCLASS("subclass");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /** As it stands in the index. */
        public String text() {
            return text;
        }
    }

    /**
     * One root resource class.
     *
     * @param path the value of its {@code @Path}, as written
     * @param routes its methods, as far as bytecode tells
     */
    public record ResourceClass(String name, String path, List<Route> routes) {

        public ResourceClass {
            routes = List.copyOf(routes);
        }
    }

    /**
     * One method of a resource class.
     *
     * @param httpMethod such as {@code GET}; empty for a sub-resource locator, which answers to every method and path below
     * @param path the template below the application's path, such as {@code /items/{id}}
     * @param javaMethod class and method, such as {@code com.acme.Items.find}; the class is the one that has the code
     */
    public record Route(String httpMethod, String path, String javaMethod) {

        public boolean isLocator() {
            return httpMethod.isEmpty();
        }
    }
}
