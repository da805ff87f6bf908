package dev.lambdamaven.plugin.routes;

import java.util.Optional;

/**
 * One parameter of a method that is called directly.
 *
 * @param source {@code path}, {@code query}, {@code header} or {@code entity}
 * @param type a primitive type or the binary name of a class
 * @param conversion {@code text}, {@code primitive}, {@code new}, {@code factory} or, for the entity, {@code body}
 * @param factory the static method that converts, empty if a constructor does
 */
record RouteParameter(
        String source, String name, String type, String conversion, String factory, Optional<String> fallback) {

    /** What the generated class needs to know; equal for parameters that are converted in the same way. */
    record Conversion(String type, String factory) {}

    Optional<Conversion> generated() {
        boolean made = conversion.equals("new") || conversion.equals("factory");
        return made ? Optional.of(new Conversion(type, factory)) : Optional.empty();
    }
}
