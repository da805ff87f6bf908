package dev.lambdamaven.jaxrs.start;

import dev.lambdamaven.jaxrs.direct.DirectStart;
import dev.lambdamaven.jaxrs.http.Deployment;
import dev.lambdamaven.jaxrs.http.Engine;
import dev.lambdamaven.jaxrs.jersey.JerseyEngine;
import dev.lambdamaven.jaxrs.resteasy.RestEasyEngine;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts an application on the JAX-RS runtime that is on the class path. */
public final class Engines {

    private final ClassLoader loader;
    private final boolean jersey;
    private final ApplicationIndex index;
    private final Set<Class<?>> contextTypes;

    private Engines(ClassLoader loader, Set<Class<?>> contextTypes) {
        this.loader = loader;
        this.jersey = Runtimes.isJersey(loader);
        this.index = ApplicationIndex.load(loader);
        this.contextTypes = contextTypes;
    }

    /**
     * Starts the application that the index names, or one of all the archive's resources if it names none.
     *
     * @param contextTypes the types every invocation has an object of, for {@code @Context}
     * @throws IllegalStateException if there is none, or more than one, or it cannot be started; the message says what
     *     to do
     */
    public static Engine start(Set<Class<?>> contextTypes) {
        return start(Engines.class.getClassLoader(), contextTypes);
    }

    static Engine start(ClassLoader loader, Set<Class<?>> contextTypes) {
        Engines engines = new Engines(loader, contextTypes);
        Class<? extends Application> type = IndexedApplication.of(engines.index).load(loader);
        Application shared = shared(type);
        return shared == null ? engines.start(type) : start(shared, contextTypes);
    }

    /**
     * Starts an application from its class.
     *
     * @param contextTypes as above
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    public static Engine start(Class<? extends Application> type, Set<Class<?>> contextTypes) {
        Application shared = shared(type);
        return shared == null
                ? new Engines(Engines.class.getClassLoader(), contextTypes).start(type)
                : start(shared, contextTypes);
    }

    /**
     * Starts an application that is there already.
     *
     * @param contextTypes as above
     * @throws IllegalStateException if it cannot be started; the message names the class and the reason
     */
    public static Engine start(Application application, Set<Class<?>> contextTypes) {
        Later later = new Later(application, contextTypes);
        Engine direct = Namespace.IS_JAKARTA ? DirectStart.over(application, later) : null;
        return direct == null ? later.get() : direct;
    }

    /** The javax artifact has no index of routes, and none of the classes that serve from one. */
    private static @Nullable Application shared(Class<? extends Application> type) {
        return Namespace.IS_JAKARTA ? DirectStart.instance(type) : null;
    }

    private static Engine startNow(Application application, Set<Class<?>> contextTypes) {
        Engines engines = new Engines(Engines.class.getClassLoader(), contextTypes);
        Deployment deployment = engines.deployment(application.getClass());
        try {
            return engines.jersey
                    ? JerseyEngine.start(application, deployment)
                    : RestEasyEngine.start(application, deployment);
        } catch (RuntimeException | LinkageError e) {
            throw unstartable(application.getClass(), e);
        }
    }

    private Engine start(Class<? extends Application> type) {
        Deployment deployment = deployment(type);
        try {
            return jersey ? JerseyEngine.start(type, deployment) : RestEasyEngine.start(type, deployment);
        } catch (RuntimeException | LinkageError e) {
            throw unstartable(type, e);
        }
    }

    /** What web.xml says of the application, which the index knows, counts more than its annotation (Servlet 6, 8.2). */
    private Deployment deployment(Class<?> type) {
        ApplicationIndex.Entry entry = index.application(type.getName());
        String path = entry == null ? ApplicationPaths.of(type) : entry.path();
        return new Deployment(path, new ArchiveClasses(index, loader), index.initParams(), contextTypes);
    }

    private static IllegalStateException unstartable(Class<?> type, Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getMessage();
        boolean speaks =
                text != null && !(root instanceof LinkageError || root instanceof ReflectiveOperationException);
        return new IllegalStateException(
                "Cannot start ".concat(type.getName()).concat(": ").concat(speaks ? text : root.toString()), thrown);
    }

    /** Starts the engine when a request needs it: until then neither the class path nor the index is looked into. */
    private static final class Later implements Supplier<Engine> {

        private final Application application;
        private final Set<Class<?>> contextTypes;

        Later(Application application, Set<Class<?>> contextTypes) {
            this.application = application;
            this.contextTypes = contextTypes;
        }

        @Override
        public Engine get() {
            return startNow(application, contextTypes);
        }
    }
}
