package dev.lambdamaven.benchmarks;

import java.nio.file.Path;

/**
 * A function as its zip unpacks.
 *
 * @param name how the report calls it
 * @param folder has the unpacked zip and the log
 * @param handler as the function is configured with
 * @param zipBytes the zip's size
 */
record App(String name, Path folder, String handler, long zipBytes) {

    /** The task root. */
    Path root() {
        return folder.resolve("task");
    }

    Path log() {
        return folder.resolve("function.log");
    }

    /** Whether it has the routes that only a whole JAX-RS runtime serves. */
    boolean hasOrders() {
        return name.contains("orders");
    }

    /** Whether only the three plain routes can be asked of it. */
    boolean isFloor() {
        return name.equals("raw");
    }
}
