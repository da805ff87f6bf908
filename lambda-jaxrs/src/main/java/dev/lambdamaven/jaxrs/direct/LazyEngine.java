package dev.lambdamaven.jaxrs.direct;

import dev.lambdamaven.jaxrs.http.Engine;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Starts the engine when the first request needs it. */
final class LazyEngine {

    private final Supplier<Engine> start;
    private volatile @Nullable Engine started;

    LazyEngine(Supplier<Engine> start) {
        this.start = start;
    }

    Engine get() {
        Engine engine = started;
        return engine == null ? start() : engine;
    }

    private synchronized Engine start() {
        Engine engine = started;
        if (engine == null) {
            engine = start.get();
            started = engine;
        }
        return engine;
    }
}
