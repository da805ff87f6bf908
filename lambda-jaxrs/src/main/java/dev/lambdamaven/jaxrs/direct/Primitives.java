package dev.lambdamaven.jaxrs.direct;

import org.jspecify.annotations.Nullable;

/** Converts text to primitive values as RESTEasy does. */
final class Primitives {

    private Primitives() {}

    /**
     * Converts a value; one that is missing is zero.
     *
     * @throws IllegalArgumentException if the text is no value of the type
     */
    static Object of(String type, @Nullable String text) {
        return switch (type.charAt(0) == 'b' ? type.charAt(1) : type.charAt(0)) {
            case 'o' -> Boolean.parseBoolean(text);
            case 'c' -> character(text);
            case 'i' -> Integer.valueOf(orZero(text));
            case 'l' -> Long.valueOf(orZero(text));
            case 'd' -> Double.valueOf(orZero(text));
            case 'f' -> Float.valueOf(orZero(text));
            case 'y' -> Byte.valueOf(orZero(text));
            default -> Short.valueOf(orZero(text));
        };
    }

    private static String orZero(@Nullable String text) {
        return text == null ? "0" : text;
    }

    private static Character character(@Nullable String text) {
        if (text == null) {
            return Character.MIN_VALUE;
        }
        if (text.length() != 1) {
            throw new IllegalArgumentException("not one character");
        }
        return text.charAt(0);
    }
}
