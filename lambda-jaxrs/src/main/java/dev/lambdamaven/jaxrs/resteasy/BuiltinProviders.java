package dev.lambdamaven.jaxrs.resteasy;

import java.util.Set;
import org.jboss.resteasy.plugins.interceptors.RoleBasedSecurityFeature;
import org.jboss.resteasy.plugins.providers.DocumentProvider;
import org.jboss.resteasy.plugins.providers.JaxrsServerFormUrlEncodedProvider;
import org.jboss.resteasy.plugins.providers.RegisterBuiltin;
import org.jboss.resteasy.plugins.providers.ServerFormUrlEncodedProvider;
import org.jboss.resteasy.spi.ResteasyConfiguration;
import org.jboss.resteasy.spi.ResteasyProviderFactory;
import org.jspecify.annotations.Nullable;

/** Registers what every application on RESTEasy has: all builtin providers, and those that jars announce. */
final class BuiltinProviders {

    private BuiltinProviders() {}

    static void register(ResteasyProviderFactory factory) {
        if ("true".equalsIgnoreCase(String.valueOf(factory.getProperty("resteasy.role.based.security")))) {
            factory.register(RoleBasedSecurityFeature.class);
        }
        // Without a configuration this one throws and logs three times while it is created, which costs 15 ms.
        RegisterBuiltin.register(factory, Set.of(DocumentProvider.class.getName()));
        add(factory, new DocumentProvider(new Properties(factory)));
        add(factory, new ServerFormUrlEncodedProvider(false));
        add(factory, new JaxrsServerFormUrlEncodedProvider(false));
        add(factory, new FailureMapper.Reading(factory));
        add(factory, new FailureMapper.Writing(factory));
        add(factory, new FailureMapper.Other(factory));
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
