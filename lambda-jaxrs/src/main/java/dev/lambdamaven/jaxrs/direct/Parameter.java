package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.Nullable;

/**
 * One parameter of a resource method.
 *
 * @param source where its value comes from: {@code path}, {@code query}, {@code header} or {@code entity}
 * @param name the name there; empty for the entity
 * @param type the class, or the primitive type
 * @param conversion how text becomes that type: {@code text}, {@code primitive}, {@code new} or {@code factory}
 * @param number the number of the conversion in {@link Calls#convert}
 * @param fallback the value of {@code @DefaultValue}
 */
record Parameter(
        String source,
        String name,
        String type,
        String conversion,
        int number,
        @Nullable String fallback) {}
