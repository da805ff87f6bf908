package dev.lambdamaven.plugin.aws;

import org.jspecify.annotations.Nullable;

/** The SDK answers null for members that AWS left out. */
final class Absent {

    private Absent() {}

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
