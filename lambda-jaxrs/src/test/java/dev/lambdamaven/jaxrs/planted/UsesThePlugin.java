package dev.lambdamaven.jaxrs.planted;

import dev.lambdamaven.plugin.PlantedTarget;

/** Breaks the rule that the adapter does not know the plugin. */
public final class UsesThePlugin {

    private UsesThePlugin() {}

    static Class<?> planted() {
        return PlantedTarget.class;
    }
}
