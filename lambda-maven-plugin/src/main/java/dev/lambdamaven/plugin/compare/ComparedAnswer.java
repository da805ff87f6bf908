package dev.lambdamaven.plugin.compare;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the handler did with an event.
 *
 * @param thrown the text is the exception's, not an answer
 * @param direct it was served from the route index
 * @param text the answer's JSON as the handler wrote it
 */
record ComparedAnswer(boolean thrown, boolean direct, String text) {

    private static final int SHOWN_CHARACTERS = 1_000;

    /** What must be equal: every character, the order of headers included, but for what is masked. */
    String comparable(Masks masks) {
        if (thrown || masks.equals(Masks.NONE)) {
            return text;
        }
        try {
            Map<String, Object> members = new LinkedHashMap<>(JSON.std.mapFrom(text));
            if (members.get("headers") instanceof Map<?, ?> headers) {
                headers.keySet().removeIf(name -> masks.hidesHeader(name.toString()));
            }
            if (members.get("body") instanceof String body) {
                members.put("body", masks.hide(body));
            }
            return JSON.std.asString(members);
        } catch (IOException notJson) {
            return text;
        }
    }

    /** The answer as HTTP shows it, cut after 1000 characters. */
    String shown() {
        String shown = thrown ? "threw " + text : http();
        return shown.length() > SHOWN_CHARACTERS
                ? shown.substring(0, SHOWN_CHARACTERS) + "… (" + text.length() + " characters)"
                : shown;
    }

    private String http() {
        try {
            Map<String, Object> members = JSON.std.mapFrom(text);
            StringBuilder http = new StringBuilder("HTTP ").append(members.get("statusCode"));
            if (members.get("headers") instanceof Map<?, ?> headers) {
                headers.forEach((name, value) ->
                        http.append('\n').append(name).append(": ").append(value));
            }
            if (members.get("cookies") instanceof Iterable<?> cookies) {
                cookies.forEach(cookie -> http.append("\nset-cookie: ").append(cookie));
            }
            return members.get("body") == null
                    ? http.toString()
                    : http.append("\n\n").append(members.get("body")).toString();
        } catch (IOException notJson) {
            return text;
        }
    }
}
