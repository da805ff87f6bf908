package dev.lambdamaven.jaxrs.event;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) in one pass, forward only, and builds nothing that is not asked for. Own code, because a JSON
 * library costs tens of milliseconds of cold start and meets the application's version of it on one class path.
 *
 * <p>An object is read as {@code for (String name = json.enterObject(); name != null; name = json.nextMember())} with
 * exactly one value read or skipped in each turn; an array with {@link #enterArray} and {@link #nextElement} alike.
 */
final class JsonReader {

    /** How deep objects and arrays may lie in each other; events of API Gateway stay below 10. */
    static final int MAX_DEPTH = 64;

    private final JsonCursor cursor;
    private final JsonString strings;
    private int depth;

    JsonReader(byte[] json) {
        this.cursor = new JsonCursor(json);
        this.strings = new JsonString(cursor);
    }

    boolean atObject() {
        return cursor.peekToken() == '{';
    }

    boolean atArray() {
        return cursor.peekToken() == '[';
    }

    /** Returns the name of the first member, or null if the object is empty. */
    @Nullable
    String enterObject() {
        enter('{');
        return cursor.peekToken() == '}' ? leave('}') : name();
    }

    /** Returns the name of the next member, or null if the object ends. */
    @Nullable
    String nextMember() {
        return cursor.take(',') ? name() : leave('}');
    }

    /** Returns whether there is a first element. */
    boolean enterArray() {
        enter('[');
        if (cursor.peekToken() != ']') {
            return true;
        }
        leave(']');
        return false;
    }

    /** Returns whether there is another element. */
    boolean nextElement() {
        if (cursor.take(',')) {
            return true;
        }
        leave(']');
        return false;
    }

    /** Returns the string here; null, with the value skipped, if it is anything else. */
    @Nullable
    String stringOrSkip() {
        String text = stringOrNull();
        if (text == null) {
            skip();
        }
        return text;
    }

    /** Returns the string here; the empty one, with the value skipped, if it is anything else. */
    String textOrSkip() {
        String text = stringOrSkip();
        return text == null ? "" : text;
    }

    /** Returns the string here; null, with nothing skipped, if it is anything else. */
    @Nullable
    String stringOrNull() {
        return cursor.peekToken() == '"' ? strings.read() : null;
    }

    /** Returns the value here as it is written; meant for numbers, true, false and null. */
    String word() {
        cursor.peekToken();
        int start = cursor.position();
        skip();
        return new String(cursor.bytes(), start, cursor.position() - start, StandardCharsets.ISO_8859_1);
    }

    /** Returns the name of the first member; null if the object is empty, or, skipped, no object. */
    @Nullable
    String enterObjectOrSkip() {
        if (atObject()) {
            return enterObject();
        }
        skip();
        return null;
    }

    /** Returns whether there is a first element; false, with the value skipped, if it is no array. */
    boolean enterArrayOrSkip() {
        if (atArray()) {
            return enterArray();
        }
        skip();
        return false;
    }

    /** Returns the boolean here; false, with the value skipped, if it is anything else. */
    boolean booleanOrSkip() {
        boolean value = cursor.peekToken() == 't';
        skip();
        return value;
    }

    /** Steps over the value here. */
    void skip() {
        switch (cursor.peekToken()) {
            case '{' -> skipObject();
            case '[' -> skipArray();
            case '"' -> strings.skip();
            case 't' -> cursor.expectWord("true");
            case 'f' -> cursor.expectWord("false");
            case 'n' -> cursor.expectWord("null");
            default -> cursor.skipNumber();
        }
    }

    /** Makes sure that nothing follows the value. */
    void end() {
        if (cursor.peekToken() != JsonCursor.END) {
            throw cursor.fail("something follows the value");
        }
    }

    private void skipObject() {
        for (String name = enterObject(); name != null; name = nextMember()) {
            skip();
        }
    }

    private void skipArray() {
        for (boolean more = enterArray(); more; more = nextElement()) {
            skip();
        }
    }

    private String name() {
        cursor.peekToken();
        String name = strings.read();
        cursor.expect(':');
        return name;
    }

    private void enter(char bracket) {
        cursor.expect(bracket);
        depth++;
        if (depth > MAX_DEPTH) {
            throw cursor.fail("more than 64 objects and arrays in each other");
        }
    }

    private @Nullable String leave(char bracket) {
        cursor.expect(bracket);
        depth--;
        return null;
    }
}
