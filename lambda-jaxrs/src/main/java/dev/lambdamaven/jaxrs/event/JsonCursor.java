package dev.lambdamaven.jaxrs.event;

/** A place in a JSON text, moving forward byte by byte. */
final class JsonCursor {

    /** What {@link #peek} returns behind the last byte. */
    static final int END = -1;

    private final byte[] json;
    private int position;

    JsonCursor(byte[] json) {
        this.json = json;
    }

    /** Returns the byte here as 0 to 255, or {@link #END}. */
    int peek() {
        return position < json.length ? json[position] & 0xFF : END;
    }

    /** Returns the first byte here that is no white space, or {@link #END}. */
    int peekToken() {
        int next = peek();
        while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
            position++;
            next = peek();
        }
        return next;
    }

    /** Steps over all that a string may have as it is (RFC 8259, 7) and returns the byte behind it, or {@link #END}. */
    int peekAfterText() {
        int at = position;
        while (at < json.length && json[at] != '"' && json[at] != '\\' && (json[at] < 0 || json[at] >= ' ')) {
            at++;
        }
        position = at;
        return peek();
    }

    void advance() {
        position++;
    }

    /** Steps over {@code wanted} if it is the next token. */
    boolean take(char wanted) {
        boolean found = peekToken() == wanted;
        if (found) {
            position++;
        }
        return found;
    }

    void expect(char wanted) {
        if (!take(wanted)) {
            throw fail("expected '".concat(String.valueOf(wanted)).concat("'"));
        }
    }

    void expectWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (peek() != word.charAt(i)) {
                throw fail("expected ".concat(word));
            }
            position++;
        }
    }

    /** Steps over the number here (RFC 8259, 6). */
    void skipNumber() {
        if (peek() == '-') {
            advance();
        }
        if (peek() == '0') {
            advance();
        } else {
            skipDigits();
        }
        if (peek() == '.') {
            advance();
            skipDigits();
        }
        if (peek() == 'e' || peek() == 'E') {
            skipExponent();
        }
    }

    private void skipExponent() {
        advance();
        if (peek() == '+' || peek() == '-') {
            advance();
        }
        skipDigits();
    }

    private void skipDigits() {
        if (!atDigit()) {
            throw fail("expected a value");
        }
        while (atDigit()) {
            advance();
        }
    }

    private boolean atDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    int position() {
        return position;
    }

    byte[] bytes() {
        return json;
    }

    JsonException fail(String problem) {
        return new JsonException(peek() == END ? "it ends too early, ".concat(problem) : problem, position);
    }
}
