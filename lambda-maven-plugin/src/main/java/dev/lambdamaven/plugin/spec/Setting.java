package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * What a project says of something that AWS may have or not.
 *
 * @param given whether the project says anything; if not, what AWS has is left as it is
 * @param value what shall be there; empty when nothing shall
 */
public record Setting<T>(boolean given, Optional<T> value) {

    /** The project says nothing. */
    public static <T> Setting<T> unset() {
        return new Setting<>(false, Optional.empty());
    }

    /** It shall not be there. */
    public static <T> Setting<T> off() {
        return new Setting<>(true, Optional.empty());
    }

    public static <T> Setting<T> of(T value) {
        return new Setting<>(true, Optional.of(value));
    }

    /** Whether it shall not be there. */
    public boolean isOff() {
        return given && value.isEmpty();
    }
}
