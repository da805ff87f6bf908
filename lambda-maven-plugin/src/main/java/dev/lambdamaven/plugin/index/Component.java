package dev.lambdamaven.plugin.index;

/**
 * One class of the application that a JAX-RS runtime would find.
 *
 * @param text the path of a resource, or of an application that has {@code @ApplicationPath}; else empty
 * @param archive where it lies: the name of a jar, or {@code target/classes}
 * @param own whether it is the project's own
 */
record Component(Kind kind, Namespace namespace, ScannedClass type, String text, String archive, boolean own) {

    enum Kind {
        APPLICATION,
        APPLICATION_WITH_PATH,
        RESOURCE,
        PROVIDER,
        /** Nothing to register, but a class with annotations on its methods, such as a sub-resource. */
        OTHER
    }

    String name() {
        return type.binaryName();
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }

    boolean isApplication() {
        return kind == Kind.APPLICATION || kind == Kind.APPLICATION_WITH_PATH;
    }
}
