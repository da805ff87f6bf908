package dev.lambdamaven.plugin.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What may be printed of an answer: its beginning, without control characters that could change a terminal. */
final class Texts {

    private static final int HEAD = 500;
    private static final int LONGEST_PASTED = 2000;

    private Texts() {}

    /** At most 500 characters, with a note of how many were left out. */
    static String head(String text) {
        String clean = printable(text).strip();
        if (clean.length() <= HEAD) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(HEAD - 1)) ? HEAD - 1 : HEAD;
        return clean.substring(0, end) + " ... (" + (clean.length() - end) + " more characters)";
    }

    /** A request's body in a line to paste; nobody pastes a long one. */
    static String pasteable(byte[] body) {
        return body.length > LONGEST_PASTED ? "(" + body.length + " bytes)" : new String(body, UTF_8);
    }

    /** Tabs and line feeds stay; other control characters become a blank. They could not stand in XML either. */
    static String printable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(Texts::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** The characters of XML 1.0, production 2, without the control characters of C1. */
    private static int allowed(int c) {
        boolean fine = c == '\t'
                || c == '\n'
                || (c >= ' ' && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
        return fine ? c : ' ';
    }
}
