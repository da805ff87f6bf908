package dev.lambdamaven.plugin.maven;

import java.util.Optional;

/**
 * A value and, when nobody set it, where it came from.
 *
 * @param origin such as {@code maven.compiler.release 17}; absent when the value was set
 */
record Inferred<T>(T value, Optional<String> origin) {

    static <T> Inferred<T> given(T value) {
        return new Inferred<>(value, Optional.empty());
    }

    static <T> Inferred<T> from(String origin, T value) {
        return new Inferred<>(value, Optional.of(origin));
    }
}
