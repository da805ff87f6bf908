package dev.lambdamaven.jaxrs.planted;

import org.slf4j.Logger;

/** Breaks the rule that the adapter brings no library. */
public final class UsesALibrary {

    private UsesALibrary() {}

    static Class<?> planted() {
        return Logger.class;
    }
}
