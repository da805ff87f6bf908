package dev.lambdamaven.jaxrs.event;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads and skips the strings of a JSON text. */
final class JsonString {

    private static final char REPLACEMENT = '\uFFFD';

    private final JsonCursor cursor;

    JsonString(JsonCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads the string here. A half of a surrogate pair stays as it is written. */
    String read() {
        cursor.expect('"');
        int start = cursor.position();
        if (runToQuoteOrEscape() == '"') {
            return textUntilHere(start);
        }
        StringBuilder text = new StringBuilder(textBefore(start));
        while (cursor.peek() == '\\') {
            text.append(escape());
            start = cursor.position();
            runToQuoteOrEscape();
            text.append(textBefore(start));
        }
        cursor.advance();
        return text.toString();
    }

    /** Steps over the string here without building it. */
    void skip() {
        cursor.expect('"');
        while (runToQuoteOrEscape() == '\\') {
            escape();
        }
        cursor.advance();
    }

    private int runToQuoteOrEscape() {
        int next = cursor.peekAfterText();
        if (next != '"' && next != '\\') {
            throw cursor.fail(next == JsonCursor.END ? "expected '\"'" : "raw control character in a string");
        }
        return next;
    }

    private String textUntilHere(int start) {
        String text = textBefore(start);
        cursor.advance();
        return text;
    }

    private String textBefore(int start) {
        int length = cursor.position() - start;
        String text = new String(cursor.bytes(), start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(start, length)) {
            throw cursor.fail("a string that is not UTF-8 ends");
        }
        return text;
    }

    /** Only asked when the fast decoder replaced something, or met a replacement character that was sent as such. */
    private boolean isUtf8(int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(cursor.bytes(), start, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private char escape() {
        cursor.advance();
        int kind = cursor.peek();
        if (kind == 'u') {
            cursor.advance();
            return fourHexDigits();
        }
        char character = plainEscape(kind);
        cursor.advance();
        return character;
    }

    private char plainEscape(int kind) {
        return switch (kind) {
            case '"', '\\', '/' -> (char) kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw cursor.fail("unknown escape");
        };
    }

    private char fourHexDigits() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            int digit = cursor.peek() < 0x80 ? Character.digit(cursor.peek(), 16) : -1;
            if (digit < 0) {
                throw cursor.fail("expected a hexadecimal digit");
            }
            value = value * 16 + digit;
            cursor.advance();
        }
        return (char) value;
    }
}
