package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.index.ApplicationModel.ApplicationClass;
import dev.lambdamaven.plugin.index.ApplicationModel.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which {@code Application} classes a server would mount, and where. */
record Applications(Inventory inventory, Namespace namespace, List<JaxRsServlet> servlets) {

    /**
     * The mounted ones. A mapping of {@code web.xml} beats {@code @ApplicationPath} (Jakarta RESTful Web Services 3.1, 2.3.2). When
     * nothing is mounted, as in an application that was started by its own {@code main}, those that could be.
     */
    List<ApplicationClass> mounted() {
        List<ApplicationClass> mounted = new ArrayList<>();
        servlets.forEach(servlet -> mounted.add(mapped(servlet)));
        Set<String> named = mounted.stream().map(ApplicationClass::name).collect(Collectors.toSet());
        inventory
                .all(Component.Kind.APPLICATION_WITH_PATH, namespace)
                .filter(type -> !named.contains(type.name()))
                .forEach(type ->
                        mounted.add(new ApplicationClass(type.name(), MountPath.of(type.text()), Origin.ANNOTATION)));
        if (mounted.isEmpty()) {
            unmounted().forEach(type -> mounted.add(new ApplicationClass(type.name(), "", Origin.SUBCLASS)));
        }
        mounted.sort(Comparator.comparing(ApplicationClass::name).thenComparing(ApplicationClass::path));
        return mounted;
    }

    /**
     * The one of this name.
     *
     * @throws LambdaException when there is no such {@code Application}
     */
    ApplicationClass named(String name) {
        return mounted().stream()
                .filter(application -> application.name().equals(name))
                .findFirst()
                .or(() -> inventory
                        .all(Component.Kind.APPLICATION, namespace)
                        .filter(type -> type.name().equals(name))
                        .map(type -> new ApplicationClass(name, "", Origin.SUBCLASS))
                        .findFirst())
                .orElseThrow(() -> unknown("<application> is " + name));
    }

    private ApplicationClass mapped(JaxRsServlet servlet) {
        Optional<String> unknown = servlet.application()
                .filter(name -> inventory.components().stream()
                        .noneMatch(type -> type.isApplication() && type.name().equals(name)));
        if (unknown.isPresent()) {
            throw unknown("web.xml names the Application " + unknown.get())
                    .with("file", "src/main/webapp/WEB-INF/web.xml");
        }
        String base = namespace.packageName() + ".core.Application";
        return new ApplicationClass(servlet.application().orElse(base), servlet.path(), Origin.WEB_XML);
    }

    /** The project's own before those of jars, and no class that another one of them extends. */
    private List<Component> unmounted() {
        List<Component> all =
                inventory.all(Component.Kind.APPLICATION, namespace).toList();
        List<Component> own = all.stream().filter(Component::own).toList();
        List<Component> candidates = own.isEmpty() ? all : own;
        Set<String> extended = candidates.stream()
                .flatMap(type -> inventory.tree().superclasses(type.type()).stream())
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(type -> !extended.contains(type.type().name()))
                .toList();
    }

    private LambdaException unknown(String subject) {
        LambdaException unknown = LambdaException.of(
                subject + ", but no class of that name extends " + namespace.packageName() + ".core.Application.",
                "See what was compiled: find target/classes -name '*Application*'");
        List<String> known = inventory.components().stream()
                .filter(Component::isApplication)
                .map(Component::name)
                .toList();
        return known.isEmpty() ? unknown : unknown.with("applications", String.join("\n", known));
    }
}
