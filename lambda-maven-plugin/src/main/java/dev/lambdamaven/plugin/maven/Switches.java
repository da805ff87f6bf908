package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Parameter;
import java.util.Locale;

/** Parameters that are on or off. */
final class Switches {

    private Switches() {}

    /** {@code -Dlambda.dryRun} alone means on; a word that is neither true nor false must not mean off. */
    static boolean parse(String name, String value) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new Parameter(name, "true").refuse(value, "true or false");
        };
    }
}
