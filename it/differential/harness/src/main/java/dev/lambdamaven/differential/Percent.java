package dev.lambdamaven.differential;

import java.nio.charset.StandardCharsets;

/** Percent-decoding as a gateway does it: an escape that is none stays. */
final class Percent {

    private Percent() {}

    /** Decodes escapes to UTF-8; {@code text} has a char for each byte, the result is real text. */
    static String decoded(String text) {
        StringBuilder bytes = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                bytes.append((char) Integer.parseInt(text.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.append(text.charAt(i));
            }
        }
        return text(bytes.toString());
    }

    /** Reads bytes, one in each char, as UTF-8. */
    static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }
}
