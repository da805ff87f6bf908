package dev.lambdamaven.plugin;

/** Stands in a package the adapter must not use, so that the architecture test can see its rule fail. */
public final class PlantedTarget {

    private PlantedTarget() {}
}
