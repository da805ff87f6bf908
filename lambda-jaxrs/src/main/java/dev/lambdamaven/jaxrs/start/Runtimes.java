package dev.lambdamaven.jaxrs.start;

import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * Looks which JAX-RS runtime is on the class path. It names no type of JAX-RS, so that it can still speak when there is
 * none.
 */
final class Runtimes {

    private static final String RESTEASY = "org/jboss/resteasy/core/SynchronousDispatcher.class";
    private static final String JERSEY = "org/glassfish/jersey/server/ApplicationHandler.class";

    private static final String NONE = "No JAX-RS runtime is on the class path: neither RESTEasy"
            + " (org.jboss.resteasy.core.SynchronousDispatcher) nor Jersey (org.glassfish.jersey.server.ApplicationHandler)"
            + " was found. Add ";
    private static final String TWO =
            "Two JAX-RS runtimes are on the class path, and lambda-jaxrs cannot know which one the"
                    + " application is for: ";

    private final ClassLoader loader;

    private Runtimes(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Returns whether the runtime is Jersey; if not, it is RESTEasy.
     *
     * @throws IllegalStateException if there is none, or two, or one that is not for this adapter's namespace
     */
    static boolean isJersey(ClassLoader loader) {
        return new Runtimes(loader).isJersey();
    }

    private boolean isJersey() {
        URL resteasy = loader.getResource(RESTEASY);
        URL jersey = loader.getResource(JERSEY);
        if (resteasy != null && jersey != null) {
            throw new IllegalStateException(TWO.concat(jar(resteasy))
                    .concat(" and ")
                    .concat(jar(jersey))
                    .concat(". Keep one of them; mvn dependency:tree shows what brings the other."));
        }
        if (jersey != null) {
            check("org.glassfish.jersey.server.ResourceConfig", Namespace.APPLICATION, jersey);
            return true;
        }
        if (resteasy == null) {
            throw new IllegalStateException(
                    NONE.concat(Namespace.runtimes()).concat(" to the dependencies, with scope compile or runtime."));
        }
        check("org.jboss.resteasy.spi.ResteasyProviderFactory", Namespace.DELEGATE, resteasy);
        return false;
    }

    /** Jersey 2 and 3 have the same class names; what they extend tells for which namespace they are. */
    private void check(String type, String supertype, URL place) {
        Throwable reason = null;
        try {
            Class<?> ours = Class.forName(supertype, false, loader);
            if (ours.isAssignableFrom(Class.forName(type, false, loader)) && isServed(place)) {
                return;
            }
        } catch (ClassNotFoundException | LinkageError e) {
            reason = e;
        }
        throw new IllegalStateException(Namespace.mismatch("the JAX-RS runtime in ".concat(jar(place))), reason);
    }

    /** The javax artifact has no engine for RESTEasy. */
    private static boolean isServed(URL place) {
        return Namespace.IS_JAKARTA || !place.getPath().endsWith(RESTEASY);
    }

    private static String jar(@Nullable URL place) {
        String text = String.valueOf(place);
        int end = text.indexOf("!/");
        return text.startsWith("jar:") && end > 0 ? text.substring(4, end) : text;
    }
}
