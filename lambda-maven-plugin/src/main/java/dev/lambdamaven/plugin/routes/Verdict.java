package dev.lambdamaven.plugin.routes;

import java.util.Optional;
import java.util.function.Function;

/** A value, or the reason why there is none. */
record Verdict<T>(Optional<T> value, String reason) {

    static <T> Verdict<T> of(T value) {
        return new Verdict<>(Optional.of(value), "");
    }

    static <T> Verdict<T> no(String reason) {
        return new Verdict<>(Optional.empty(), reason);
    }

    <R> Verdict<R> then(Function<T, Verdict<R>> next) {
        return value.isPresent() ? next.apply(value.get()) : no(reason);
    }
}
