package dev.lambdamaven.plugin.index;

import java.util.Optional;

/** The two names of JAX-RS: Java EE's up to 2.1 and Jakarta's since 3.0. One runtime knows one of them. */
public enum Namespace {
    JAKARTA,
    JAVAX;

    /** Such as {@code jakarta/ws/rs/}, as it stands in bytecode. */
    public String prefix() {
        return this == JAKARTA ? "jakarta/ws/rs/" : "javax/ws/rs/";
    }

    /** Such as {@code jakarta.ws.rs}, as it stands in sources. */
    public String packageName() {
        return this == JAKARTA ? "jakarta.ws.rs" : "javax.ws.rs";
    }

    /** The namespace of an internal name or descriptor such as {@code Ljakarta/ws/rs/GET;}. */
    static Optional<Namespace> of(String name) {
        int start = name.startsWith("L") ? 1 : 0;
        if (name.startsWith(JAKARTA.prefix(), start)) {
            return Optional.of(JAKARTA);
        }
        return name.startsWith(JAVAX.prefix(), start) ? Optional.of(JAVAX) : Optional.empty();
    }
}
