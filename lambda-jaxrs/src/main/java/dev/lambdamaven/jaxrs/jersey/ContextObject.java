package dev.lambdamaven.jaxrs.jersey;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks up an object of the invocation whenever Jersey injects its type. */
final class ContextObject<T> implements Supplier<@Nullable T> {

    private final JerseyBindings bindings;
    private final Class<T> type;

    ContextObject(JerseyBindings bindings, Class<T> type) {
        this.bindings = bindings;
        this.type = type;
    }

    @Override
    public @Nullable T get() {
        JerseyRequest request = bindings.request();
        return request == null ? null : type.cast(request.contextObject(type));
    }
}
