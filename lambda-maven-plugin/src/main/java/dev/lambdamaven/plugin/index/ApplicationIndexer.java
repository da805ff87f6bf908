package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationModel.ResourceClass;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the JAX-RS application on a class path, from bytecode and {@code web.xml} alone. To be used by one thread. */
public final class ApplicationIndexer {

    /** The adapter's handler, which can be named as it is or extended. */
    public static final String HANDLER = "dev.lambdamaven.jaxrs.JaxRsHandler";

    private final ClassPath classPath;
    private final ClassTree tree;
    private final Optional<Engine> adapter;
    private @Nullable Inventory inventory;

    /** Only looks for the adapter; the classes are read when something is asked that needs them. */
    public ApplicationIndexer(ClassPath classPath) {
        this.classPath = classPath;
        this.tree = new ClassTree(classPath);
        this.adapter = Engine.adapter(classPath);
    }

    /** Lines for a POM that add the adapter, for classes that use {@code jakarta.ws.rs}. */
    public static String adapterDependency() {
        return Dependencies.adapter(Namespace.JAKARTA);
    }

    /** Whether the adapter is on the class path. */
    public boolean hasAdapter() {
        return adapter.isPresent();
    }

    /** Whether there is an {@code Application} or a root resource, of either namespace. */
    public boolean isServable() {
        return inventory().isServable();
    }

    /** Whether this handler, such as {@code com.acme.LambdaHandler}, is the adapter's or extends it. */
    public boolean isServedByAdapter(String handler) {
        String name = handler.replaceFirst("::.*", "");
        return adapter.isPresent()
                && (name.equals(HANDLER)
                        || tree.find(name.replace('.', '/'))
                                .filter(type -> tree.superclasses(type).contains(HANDLER.replace('.', '/')))
                                .isPresent());
    }

    /**
     * The application as the adapter will serve it.
     *
     * @param webXml content of the {@code web.xml}, if there is one
     * @param wanted the name of one {@code Application}; all that are mounted otherwise
     * @throws LambdaException when classes, runtime and adapter do not fit, or the {@code web.xml} cannot be followed
     * @throws IllegalStateException without the adapter
     */
    public ApplicationModel model(Optional<byte[]> webXml, Optional<String> wanted) {
        Engine present = adapter.orElseThrow(() -> new IllegalStateException("no adapter"));
        new Fit(inventory(), present).require();
        Namespace namespace = present.namespace();
        List<JaxRsServlet> servlets =
                JaxRsServlet.of(webXml.map(WebXml::parse).orElse(WebXml.NONE), applicationNames());
        Applications applications = new Applications(inventory(), namespace, servlets);
        // Two servlets are two applications, which the caller refuses unless one of them is wanted.
        Optional<JaxRsServlet> servlet = servlets.stream()
                .filter(candidate -> wanted.equals(candidate.application()) || servlets.size() == 1)
                .findFirst();
        Selection selection = servlet.map(JaxRsServlet::selection).orElse(Selection.ALL);
        SortedMap<String, String> properties =
                servlet.map(JaxRsServlet::properties).orElse(new TreeMap<>());
        return new ApplicationModel(
                namespace,
                wanted.map(name -> List.of(applications.named(name))).orElseGet(applications::mounted),
                resources(namespace, selection),
                providers(namespace, selection),
                properties);
    }

    private Set<String> applicationNames() {
        Set<String> names = new TreeSet<>();
        inventory().components().stream().filter(Component::isApplication).forEach(type -> names.add(type.name()));
        return names;
    }

    private List<ResourceClass> resources(Namespace namespace, Selection selection) {
        Routes routes = new Routes(tree, namespace);
        return selection.of(inventory().all(Component.Kind.RESOURCE, namespace).toList()).stream()
                .map(component -> routes.of(component.type(), component.text()))
                .toList();
    }

    private List<String> providers(Namespace namespace, Selection selection) {
        List<String> found = selection
                .of(inventory().all(Component.Kind.PROVIDER, namespace).toList())
                .stream()
                .map(Component::name)
                .toList();
        return Stream.concat(found.stream(), selection.others(inventory().components()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** All classes of the application, and those of each jar that names JAX-RS and is no implementation of it. */
    private Inventory inventory() {
        Inventory known = inventory;
        if (known == null) {
            known = Inventory.of(classPath, tree);
            inventory = known;
        }
        return known;
    }
}
