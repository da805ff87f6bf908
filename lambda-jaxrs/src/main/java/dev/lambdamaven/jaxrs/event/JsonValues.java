package dev.lambdamaven.jaxrs.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds what JSON says out of unmodifiable maps and lists, strings, booleans, {@code Long}s and {@code Double}s. What is
 * null is left out.
 */
final class JsonValues {

    /** Each number of so many characters fits into a {@code long}. */
    private static final int LONG_DIGITS = 18;

    private JsonValues() {}

    /** Returns the object here, its members in the order they are written. */
    static Map<String, Object> object(JsonReader json) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name = json.enterObject(); name != null; name = json.nextMember()) {
            Object value = value(json);
            if (value == null) {
                object.remove(name);
            } else {
                object.put(name, value);
            }
        }
        return Collections.unmodifiableMap(object);
    }

    private static List<Object> array(JsonReader json) {
        List<Object> array = new ArrayList<>();
        for (boolean more = json.enterArray(); more; more = json.nextElement()) {
            Object value = value(json);
            if (value != null) {
                array.add(value);
            }
        }
        return Collections.unmodifiableList(array);
    }

    private static @Nullable Object value(JsonReader json) {
        if (json.atObject()) {
            return object(json);
        }
        if (json.atArray()) {
            return array(json);
        }
        String text = json.stringOrNull();
        return text == null ? word(json.word()) : text;
    }

    private static @Nullable Object word(String word) {
        return switch (word) {
            case "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(word);
        };
    }

    // No conditional expression: it would make a double of every number.
    private static Number number(String word) {
        boolean whole = word.indexOf('.') < 0 && word.indexOf('e') < 0 && word.indexOf('E') < 0;
        if (whole && word.length() <= LONG_DIGITS) {
            return Long.valueOf(word);
        }
        return Double.valueOf(word);
    }
}
