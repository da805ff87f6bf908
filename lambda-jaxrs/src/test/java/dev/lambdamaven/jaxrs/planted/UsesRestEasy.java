package dev.lambdamaven.jaxrs.planted;

import org.jboss.resteasy.spi.Failure;

/** Breaks the rule that one package knows RESTEasy. */
public final class UsesRestEasy {

    private UsesRestEasy() {}

    static Class<?> planted() {
        return Failure.class;
    }
}
