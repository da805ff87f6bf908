package dev.lambdamaven.plugin.index;

import dev.lambdamaven.plugin.LambdaException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the application's classes, the JAX-RS runtime and the adapter speak of one namespace, and whether there is exactly one
 * runtime. What is wrong here would fail when the function starts, with a missing class or with 404 for every request.
 */
record Fit(Inventory inventory, Engine adapter) {

    private static final int NAMES_SHOWN = 10;

    /** @throws LambdaException when they do not fit */
    void require() {
        requireOneAdapter();
        requireOneNamespace();
        requireTheNamespaceOfTheAdapter();
        requireOneRuntime();
    }

    private void requireOneAdapter() {
        if (adapter.jars().size() > 1) {
            throw LambdaException.of(
                            "The adapter is twice on the class path of the function.",
                            "Keep the one whose namespace the application has. Who brings it:\n"
                                    + "mvn dependency:tree -Dincludes=dev.lambdamaven:lambda-jaxrs")
                    .with("jars", String.join("\n", adapter.jars()));
        }
    }

    private void requireOneNamespace() {
        String jakarta = names(Namespace.JAKARTA, true);
        String javax = names(Namespace.JAVAX, true);
        if (!jakarta.isEmpty() && !javax.isEmpty()) {
            Namespace kept = adapter.namespace();
            throw LambdaException.of(
                            "Some classes of the application use javax.ws.rs, others jakarta.ws.rs; no runtime serves both.",
                            "Let all use %1$s:\ngrep -rl '%2$s' src/main/java | xargs sed -i 's/%2$s/%1$s/g'"
                                    .formatted(kept.packageName(), other(kept).packageName()))
                    .with("javax.ws.rs", javax)
                    .with("jakarta.ws.rs", jakarta);
        }
    }

    private void requireTheNamespaceOfTheAdapter() {
        Namespace served = adapter.namespace();
        boolean ownOnly =
                !names(served, true).isEmpty() || !names(other(served), true).isEmpty();
        String strangers = names(other(served), ownOnly);
        if (!strangers.isEmpty() && names(served, ownOnly).isEmpty()) {
            throw LambdaException.of(
                            "The application uses %s, but the adapter %s serves %s."
                                    .formatted(
                                            other(served).packageName(),
                                            adapter.jars().get(0),
                                            served.packageName()),
                            "Take the adapter for " + other(served).packageName() + ", and its runtime:\n"
                                    + Dependencies.adapter(other(served)) + "\n"
                                    + Dependencies.runtime(other(served)))
                    .with("classes", strangers);
        }
    }

    private void requireOneRuntime() {
        List<Engine> runtimes = inventory.runtimes();
        if (runtimes.isEmpty()) {
            throw LambdaException.of(
                            "No JAX-RS runtime is on the class path of the function.",
                            "Add one to the <dependencies>; scope provided or test does not reach the function:\n"
                                    + Dependencies.runtime(adapter.namespace()))
                    .with("adapter", adapter.jars().get(0));
        }
        String all = runtimes.stream()
                .flatMap(engine ->
                        engine.jars().stream().map(jar -> engine.kind().text() + " in " + jar))
                .collect(Collectors.joining("\n"));
        if (all.contains("\n")) {
            throw LambdaException.of(
                            "More than one JAX-RS runtime is on the class path of the function.",
                            "Keep the one the application was written for. Who brings them:\n"
                                    + "mvn dependency:tree -Dincludes=org.jboss.resteasy,org.glassfish.jersey.core")
                    .with("runtimes", all);
        }
        requireAnEngineFor(runtimes.get(0), all);
    }

    /** @param where such as {@code Jersey in jersey-server-2.47.jar} */
    private void requireAnEngineFor(Engine runtime, String where) {
        if (runtime.namespace() == Namespace.JAVAX && runtime.kind() == Engine.Kind.RESTEASY) {
            throw LambdaException.of(
                    "The adapter serves javax.ws.rs through Jersey 2, and the JAX-RS runtime is %s.".formatted(where),
                    "Take Jersey 2 instead, or move the application to jakarta.ws.rs:\n"
                            + Dependencies.runtime(Namespace.JAVAX));
        }
        if (runtime.namespace() != adapter.namespace()) {
            throw LambdaException.of(
                            "The JAX-RS runtime %s serves %s, but the adapter serves %s."
                                    .formatted(
                                            where,
                                            runtime.namespace().packageName(),
                                            adapter.namespace().packageName()),
                            "Take the runtime for %s:\n%s"
                                    .formatted(
                                            adapter.namespace().packageName(),
                                            Dependencies.runtime(adapter.namespace())))
                    .with("adapter", adapter.jars().get(0));
        }
    }

    /** Such as {@code com.acme.Items in target/classes}, a few of them. */
    private String names(Namespace namespace, boolean ownOnly) {
        List<Component> found = inventory.components().stream()
                .filter(component -> component.namespace() == namespace && (!ownOnly || component.own()))
                .toList();
        Stream<String> more =
                found.size() > NAMES_SHOWN ? Stream.of("and " + (found.size() - NAMES_SHOWN) + " more") : Stream.of();
        return Stream.concat(found.stream().limit(NAMES_SHOWN).map(Fit::name).distinct(), more)
                .collect(Collectors.joining("\n"));
    }

    private static String name(Component component) {
        return component.own() ? component.name() : component.name() + " in " + component.archive();
    }

    private static Namespace other(Namespace namespace) {
        return namespace == Namespace.JAKARTA ? Namespace.JAVAX : Namespace.JAKARTA;
    }
}
