package dev.lambdamaven.jaxrs.resteasy;

import dev.lambdamaven.jaxrs.http.Deployment;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.core.Configurable;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import org.jboss.resteasy.core.InternalDispatcher;
import org.jboss.resteasy.core.ResteasyContext;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.spi.Dispatcher;
import org.jboss.resteasy.spi.Registry;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jboss.resteasy.util.GetRestful;
import org.jspecify.annotations.Nullable;

/**
 * Starts RESTEasy without its deployment class: the same steps less what a function has no use for (thread pools, JNDI,
 * servlet parameters, configuration sources), which saves 10 to 25 ms of cold start.
 */
final class RestEasyStart {

    private static final String INJECTOR = "org.jboss.resteasy.core.ContextParameterInjector";

    /** Without RESTEasy's own default exception mapper, which would answer with the text of the exception. */
    private final ResteasyProviderFactoryImpl factory = new ResteasyProviderFactoryImpl(false);

    private final RestEasyDispatcher dispatcher;
    private final Set<Class<?>> archiveClasses;

    private RestEasyStart(Deployment deployment) {
        this.archiveClasses = deployment.archiveClasses();
        hideServlets();
        ResteasyProviderFactory.setInstance(factory);
        this.dispatcher = new RestEasyDispatcher(factory);
    }

    static RestEasyDispatcher start(Class<? extends Application> type, Deployment deployment) {
        RestEasyStart start = new RestEasyStart(deployment);
        start.shareContext();
        try {
            Application application = start.factory.createProviderInstance(type);
            start.factory.injectProperties(application);
            start.register(application);
            return start.dispatcher;
        } finally {
            ResteasyContext.removeContextDataLevel();
        }
    }

    static RestEasyDispatcher start(Application application, Deployment deployment) {
        RestEasyStart start = new RestEasyStart(deployment);
        start.shareContext();
        try {
            start.register(application);
            return start.dispatcher;
        } finally {
            ResteasyContext.removeContextDataLevel();
        }
    }

    /**
     * Loads RESTEasy's injector of contexts where it sees no servlet API. Where it sees one it prepares for the response
     * of a servlet container, which loads that API's texts in all languages and takes 8 ms.
     */
    private static void hideServlets() {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Class.forName(INJECTOR, true, RestEasyStart.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new NoClassDefFoundError(INJECTOR);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private void shareContext() {
        share(Configurable.class, factory);
        share(Configuration.class, factory);
        share(jakarta.ws.rs.ext.Providers.class, factory);
        share(Registry.class, dispatcher.getRegistry());
        share(Dispatcher.class, dispatcher);
        share(InternalDispatcher.class, InternalDispatcher.getInstance());
    }

    private <T> void share(Class<T> type, T object) {
        dispatcher.getDefaultContextObjects().put(type, object);
        ResteasyContext.pushContext(type, object);
    }

    private void register(Application application) {
        share(Application.class, application);
        Set<Class<?>> classes = copy(application.getClasses());
        // Deprecated for CDI's sake, but in the contract of every application that has to run here.
        @SuppressWarnings("deprecation")
        Set<Object> singletons = copy(application.getSingletons());
        singletons.removeIf(singleton -> classes.contains(singleton.getClass()));
        if (classes.isEmpty() && singletons.isEmpty()) {
            // Jakarta REST 3.1, 2.3.2: an application that names nothing publishes what is packaged with it.
            classes.addAll(archiveClasses);
        }
        if (classes.isEmpty() && singletons.isEmpty()) {
            throw new IllegalStateException(Deployment.PUBLISHES_NOTHING);
        }
        for (Map.Entry<String, Object> property : application.getProperties().entrySet()) {
            factory.property(property.getKey(), property.getValue());
        }
        BuiltinProviders.register(factory);
        registerProviders(classes, singletons);
        registerServices();
        registerResources(classes, singletons);
        factory.lockSnapshots();
    }

    /** Old applications return null for "none". */
    private static <T> Set<T> copy(@Nullable Set<T> published) {
        return published == null ? new LinkedHashSet<>() : new LinkedHashSet<>(published);
    }

    /** Providers come before resources, because a resource takes its interceptors when it is registered. */
    private void registerProviders(Set<Class<?>> classes, Set<Object> singletons) {
        for (Object singleton : singletons) {
            if (!GetRestful.isRootResource(singleton.getClass())) {
                factory.registerProviderInstance(singleton);
            }
        }
        for (Class<?> type : classes) {
            if (!GetRestful.isRootResource(type)) {
                factory.registerProvider(type);
            }
        }
    }

    /** Jakarta REST 3.1, 4.1.2: features found by ServiceLoader, unless the application turns that off. */
    private void registerServices() {
        Object wanted = factory.getProperty("jakarta.ws.rs.loadServices");
        if (wanted != null && String.valueOf(wanted).equalsIgnoreCase("false")) {
            return;
        }
        for (Feature feature : ServiceLoader.load(Feature.class)) {
            factory.registerProvider(feature.getClass());
        }
        for (DynamicFeature feature : ServiceLoader.load(DynamicFeature.class)) {
            factory.registerProvider(feature.getClass());
        }
    }

    private void registerResources(Set<Class<?>> classes, Set<Object> singletons) {
        Registry registry = dispatcher.getRegistry();
        for (Object singleton : singletons) {
            if (GetRestful.isRootResource(singleton.getClass())) {
                registry.addSingletonResource(singleton);
            }
        }
        for (Class<?> type : classes) {
            if (GetRestful.isRootResource(type)) {
                registry.addPerRequestResource(type);
            }
        }
        registry.checkAmbiguousUri();
    }
}
