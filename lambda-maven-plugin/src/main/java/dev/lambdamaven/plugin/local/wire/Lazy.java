package dev.lambdamaven.plugin.local.wire;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first needed, and once: tables of operations, of which most runs never use some. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        Optional<T> known = made;
        return known.isPresent() ? known.get() : make();
    }

    private synchronized T make() {
        if (made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made.get();
    }
}
