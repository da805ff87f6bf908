package dev.lambdamaven.jaxrs.resteasy;

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
import org.jboss.resteasy.core.SynchronousDispatcher;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.jboss.resteasy.plugins.providers.JaxrsServerFormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.RegisterBuiltin;
import org.jboss.resteasy.plugins.providers.ServerFormUrlEncodedProvider;
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

    /** Without RESTEasy's own default exception mapper, which would answer with the text of the exception. */
    private final ResteasyProviderFactoryImpl factory = new ResteasyProviderFactoryImpl(false);

    private final SynchronousDispatcher dispatcher;
    private String applicationPath = "";

    private RestEasyStart() {
        ResteasyProviderFactory.setInstance(factory);
        this.dispatcher = new RestEasyDispatcher(factory);
    }

    static RestEasyStart of(Class<? extends Application> type) {
        RestEasyStart start = new RestEasyStart();
        start.shareContext();
        try {
            Application application = start.factory.createProviderInstance(type);
            start.factory.injectProperties(application);
            start.register(application);
            return start;
        } catch (RuntimeException | LinkageError e) {
            throw unstartable(type, e);
        } finally {
            ResteasyContext.removeContextDataLevel();
        }
    }

    static RestEasyStart of(Application application) {
        RestEasyStart start = new RestEasyStart();
        start.shareContext();
        try {
            start.register(application);
            return start;
        } catch (RuntimeException | LinkageError e) {
            throw unstartable(application.getClass(), e);
        } finally {
            ResteasyContext.removeContextDataLevel();
        }
    }

    SynchronousDispatcher dispatcher() {
        return dispatcher;
    }

    /** Returns the encoded path the application lives under, such as {@code /api}; empty if it is the root. */
    String applicationPath() {
        return applicationPath;
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
            throw new IllegalStateException("it publishes nothing; return its resource classes from getClasses()");
        }
        for (Map.Entry<String, Object> property : application.getProperties().entrySet()) {
            factory.property(property.getKey(), property.getValue());
        }
        registerOwn();
        registerProviders(classes, singletons);
        registerServices();
        registerResources(classes, singletons);
        factory.lockSnapshots();
        applicationPath = ApplicationPaths.of(application.getClass());
    }

    /** Old applications return null for "none". */
    private static <T> Set<T> copy(@Nullable Set<T> published) {
        return published == null ? new LinkedHashSet<>() : new LinkedHashSet<>(published);
    }

    private void registerOwn() {
        if (isOn("resteasy.role.based.security")) {
            factory.register(RoleBasedSecurityFeature.class);
        }
        RegisterBuiltin.register(factory);
        factory.registerProviderInstance(new ServerFormUrlEncodedProvider(false), null, null, true);
        factory.registerProviderInstance(new JaxrsServerFormUrlEncodedProvider(false), null, null, true);
        factory.registerProviderInstance(new FailureMapper.Reading(factory), null, null, true);
        factory.registerProviderInstance(new FailureMapper.Writing(factory), null, null, true);
        factory.registerProviderInstance(new FailureMapper.Other(factory), null, null, true);
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

    private boolean isOn(String property) {
        return "true".equalsIgnoreCase(String.valueOf(factory.getProperty(property)));
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

    private static IllegalStateException unstartable(Class<?> type, Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new IllegalStateException("Cannot start " + type.getName() + ": " + root.getMessage(), cause);
    }
}
