package dev.lambdamaven.jaxrs.planted;

import software.amazon.awssdk.PlantedTarget;

/** Breaks the rule that the adapter does not know the SDK. */
public final class UsesTheSdk {

    private UsesTheSdk() {}

    static Class<?> planted() {
        return PlantedTarget.class;
    }
}
