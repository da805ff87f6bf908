package dev.lambdamaven.plugin.smoke.check;

import java.util.regex.Pattern;

/** Reads what of an answer is looked at: {@code $.id}, {@code header Location} or {@code body}. */
final class Subjects {

    private static final Pattern HEADER = Pattern.compile("header +([A-Za-z][A-Za-z0-9_.-]*)(?=[ \\n]|$)");
    private static final Pattern BODY = Pattern.compile("body(?=[ \\n]|$)");

    private final Cursor cursor;
    private final boolean hasBody;

    Subjects(Cursor cursor, boolean hasBody) {
        this.cursor = cursor;
        this.hasBody = hasBody;
    }

    Subject read() {
        int start = cursor.position();
        if (cursor.startsWith("$")) {
            requireBody(start);
            JsonPath path = JsonPath.at(cursor.rest());
            cursor.moveTo(start + path.text().length());
            if (!cursor.atLineEnd() && !cursor.startsWith(" ")) {
                throw cursor.error(cursor.position(), "a step of a JSON path is .name, ['name'], [0], [-1], [*] or .*");
            }
            return new Subject.Json(path);
        }
        if (cursor.accept(BODY).isPresent()) {
            requireBody(start);
            return new Subject.BodyText();
        }
        return cursor.accept(HEADER)
                .map(header -> new Subject.HeaderField(header.group(1)))
                .orElseThrow(() -> cursor.error(start, "here must come $.name, header Name or body"));
    }

    private void requireBody(int place) {
        if (!hasBody) {
            throw cursor.error(place, "an answer to HEAD has no body (RFC 9110, 9.3.2)");
        }
    }
}
