package dev.lambdamaven.jaxrs.planted;

import org.glassfish.jersey.server.ResourceConfig;

/** Breaks the rule that one package knows Jersey. */
public final class UsesJersey {

    private UsesJersey() {}

    static Class<?> planted() {
        return ResourceConfig.class;
    }
}
