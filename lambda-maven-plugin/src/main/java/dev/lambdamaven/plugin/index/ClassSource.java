package dev.lambdamaven.plugin.index;

import java.util.Optional;

/** Bytecode by name, as the function's class path holds it. */
public interface ClassSource {

    /**
     * The bytes of a class of the application or of a jar; empty for a class of the JDK and for one that is not there.
     *
     * @param name an internal name, such as {@code com/acme/Items}
     */
    Optional<byte[]> bytes(String name);
}
