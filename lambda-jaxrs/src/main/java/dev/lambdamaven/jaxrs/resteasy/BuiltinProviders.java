package dev.lambdamaven.jaxrs.resteasy;

import java.io.IOException;
import java.net.URL;
import java.security.PrivilegedActionException;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.core.providerfactory.ResteasyProviderFactoryImpl;
import org.jboss.resteasy.plugins.interceptors.GZIPDecodingInterceptor;
import org.jboss.resteasy.plugins.interceptors.GZIPEncodingInterceptor;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.jboss.resteasy.plugins.providers.DocumentProvider;
import org.jboss.resteasy.plugins.providers.RegisterBuiltin;
import org.jboss.resteasy.spi.ResteasyConfiguration;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jspecify.annotations.Nullable;

/** Registers what every application on RESTEasy has: all builtin providers, and those that jars announce. */
final class BuiltinProviders {

    private BuiltinProviders() {}

    static void register(ResteasyProviderFactoryImpl factory) {
        if ("true".equalsIgnoreCase(String.valueOf(factory.getProperty("resteasy.role.based.security")))) {
            factory.register(RoleBasedSecurityFeature.class);
        }
        registerOwn(factory);
        add(factory, new FailureMapper.Reading(factory));
        add(factory, new FailureMapper.Writing(factory));
        add(factory, new FailureMapper.Other(factory));
    }

    /** As {@link RegisterBuiltin} does it, in its order, which decides between equals. */
    static void registerOwn(ResteasyProviderFactoryImpl factory) {
        BuiltinEntities entities = new BuiltinEntities(factory);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        for (Map.Entry<String, URL> announced : announced().entrySet()) {
            String name = announced.getKey();
            try {
                if (!entities.add(name)) {
                    factory.registerProvider(loader.loadClass(name), true);
                }
            } catch (NoClassDefFoundError | ClassNotFoundException e) {
                // A jar that is left out takes the providers with it that are for its types.
                String text = "Unable to load builtin provider ".concat(name).concat(" from ");
                Logger.getLogger(RegisterBuiltin.class).warn(text.concat(String.valueOf(announced.getValue())), e);
            }
        }
        if (RegisterBuiltin.isGZipEnabled()) {
            factory.registerProvider(GZIPDecodingInterceptor.class, true);
            factory.registerProvider(GZIPEncodingInterceptor.class, true);
        }
        factory.setBuiltinsRegistered(true);
        entities.addOfServers(new DocumentProvider(new Properties(factory)));
    }

    /** Without a configuration the one left out throws and logs three times while it is created, which costs 15 ms. */
    private static Map<String, URL> announced() {
        try {
            return RegisterBuiltin.scanBuiltins(Set.of(DocumentProvider.class.getName()));
        } catch (IOException | PrivilegedActionException e) {
            throw new IllegalStateException("The names of RESTEasy's providers cannot be read", e);
        }
    }

    private static void add(ResteasyProviderFactory factory, Object provider) {
        factory.registerProviderInstance(provider, null, null, true);
    }

    /** The properties of the application, which are what a function has of a server's parameters. */
    private record Properties(ResteasyProviderFactory factory) implements ResteasyConfiguration {

        @Override
        public @Nullable String getParameter(String name) {
            Object value = factory.getProperty(name);
            return value == null ? null : value.toString();
        }

        @Override
        public Set<String> getParameterNames() {
            return Set.copyOf(factory.getPropertyNames());
        }

        @Override
        public @Nullable String getInitParameter(String name) {
            return getParameter(name);
        }

        @Override
        public Set<String> getInitParameterNames() {
            return getParameterNames();
        }
    }
}
