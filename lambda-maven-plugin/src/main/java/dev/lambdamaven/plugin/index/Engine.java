package dev.lambdamaven.plugin.index;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of the class path that answers requests: a JAX-RS runtime, or the adapter.
 *
 * @param jars where it lies
 */
record Engine(Kind kind, Namespace namespace, List<String> jars) {

    enum Kind {
        RESTEASY("RESTEasy", "org/jboss/resteasy/core/SynchronousDispatcher"),
        JERSEY("Jersey", "org/glassfish/jersey/server/ApplicationHandler"),
        ADAPTER("the adapter", "dev/lambdamaven/jaxrs/JaxRsHandler");

        private final String text;
        private final String marker;

        Kind(String text, String marker) {
            this.text = text;
            this.marker = marker;
        }

        String text() {
            return text;
        }
    }

    static List<Engine> runtimes(ClassPath classPath) {
        return Stream.of(Kind.RESTEASY, Kind.JERSEY)
                .flatMap(kind -> find(kind, classPath).stream())
                .toList();
    }

    static Optional<Engine> adapter(ClassPath classPath) {
        return find(Kind.ADAPTER, classPath);
    }

    /** RESTEasy's servers publish a class that implements an interface with {@code @Path}; Jersey's do not. */
    boolean publishesImplementors() {
        return kind == Kind.RESTEASY;
    }

    private static Optional<Engine> find(Kind kind, ClassPath classPath) {
        List<String> jars = classPath.holders(kind.marker);
        return classPath.bytes(kind.marker).map(bytecode -> new Engine(kind, namespace(bytecode), jars));
    }

    /** What the class speaks of, since one artifact name has stood for both. Names in bytecode are text as it is. */
    private static Namespace namespace(byte[] bytecode) {
        return new String(bytecode, ISO_8859_1).contains(Namespace.JAVAX.prefix())
                ? Namespace.JAVAX
                : Namespace.JAKARTA;
    }
}
