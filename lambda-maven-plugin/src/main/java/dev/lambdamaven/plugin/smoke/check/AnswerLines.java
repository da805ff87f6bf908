package dev.lambdamaven.plugin.smoke.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what follows the status: on its line the body, then one line each
 *
 * <pre>
 * {"status":"ok"}              of a JSON body each given member must be there
 * $.items[0].id == 42          a place of a JSON body; also != contains matches exists, and not exists
 * header Location matches "^/items/[0-9]+$"
 * body contains "lamp"
 * Content-Type: application/json
 * within 300 ms                to the end of the answer of a warm function
 * retry 3 every 1 s            when it fails
 * capture id = $.id            for later requests, as @{id}; with redact at its end it is shown nowhere
 * name creates an item         what reports call it
 * </pre>
 */
final class AnswerLines {

    private static final Pattern KEYWORD = Pattern.compile("(within|retry|capture|name|header|body)(?=[ \\n]|$)");
    private static final Pattern CAPTURE = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*) *=");
    private static final Pattern REDACT = Pattern.compile("redact(?=[ \\n]|$)");

    private final Cursor cursor;
    private final References references;
    private final boolean hasBody;
    private final Subjects subjects;
    private final Predicates predicates;
    private final OptionLines lines;
    private final List<Wanted> wanted = new ArrayList<>();
    private final List<Check.Capture> captures = new ArrayList<>();
    private CheckOptions options = CheckOptions.NONE;

    AnswerLines(Cursor cursor, References references, String method) {
        this.cursor = cursor;
        this.references = references;
        this.hasBody = !method.equals("HEAD");
        this.subjects = new Subjects(cursor, hasBody);
        this.predicates = new Predicates(cursor, references, subjects);
        this.lines = new OptionLines(cursor);
    }

    List<Wanted> wanted() {
        return wanted;
    }

    List<Check.Capture> captures() {
        return captures;
    }

    CheckOptions options() {
        return options;
    }

    /** Reads to the end, or to the next check. */
    void read() {
        cursor.skipBlanks();
        if (!cursor.atLineEnd()) {
            bodyOnTheFirstLine();
        }
        cursor.skipSpace();
        while (!cursor.atEnd()) {
            int start = cursor.position();
            if (cursor.accept(Words.CHECK).isPresent()) {
                cursor.moveTo(start);
                return;
            }
            line(start);
            endOfLine();
            cursor.skipSpace();
        }
    }

    private void bodyOnTheFirstLine() {
        requireBody(cursor.position());
        if (startsJson()) {
            json();
            endOfLine();
        } else {
            int start = cursor.position();
            wanted.add(new Wanted.BodyIs(references.template(start, cursor.restOfLine())));
        }
    }

    /** Text that starts as an object or an array is meant as JSON: taken as plain text, a typing error would never be found. */
    private boolean startsJson() {
        return cursor.startsWith("{") || cursor.startsWith("[");
    }

    private void json() {
        wanted.add(new Wanted.BodyIs(references.json("the wanted body starts as JSON but is none")));
    }

    private void endOfLine() {
        cursor.skipBlanks();
        if (!cursor.atLineEnd()) {
            throw cursor.error(cursor.position(), "here the line must end");
        }
    }

    private void requireBody(int place) {
        if (!hasBody) {
            throw cursor.error(place, "an answer to HEAD has no body (RFC 9110, 9.3.2)");
        }
    }

    private void line(int start) {
        if (startsJson()) {
            requireBody(start);
            json();
        } else if (cursor.startsWith("$")) {
            wanted.add(predicates.read());
        } else {
            cursor.accept(Words.HEADER).ifPresentOrElse(header -> header(header.group(1)), () -> keyword(start));
        }
    }

    private void header(String name) {
        cursor.skipBlanks();
        int place = cursor.position();
        wanted.add(new Wanted.HeaderIs(name, references.template(place, cursor.restOfLine())));
    }

    private void keyword(int start) {
        String word = cursor.accept(KEYWORD).map(Matcher::group).orElse("");
        cursor.skipBlanks();
        switch (word) {
            case "within" -> options = options.within(lines.duration());
            case "retry" -> options = lines.retry(options);
            case "capture" -> capture();
            case "name" -> options = lines.name(options);
            case "header", "body" -> {
                cursor.moveTo(start);
                wanted.add(predicates.read());
            }
            default ->
                throw cursor.error(
                        start,
                        "a line after the status starts with {, [, $, header, body, within, retry, capture, name, or is"
                                + " \"Name: value\"");
        }
    }

    private void capture() {
        int start = cursor.position();
        String name = cursor.accept(CAPTURE)
                .map(matcher -> matcher.group(1))
                .orElseThrow(() -> cursor.error(start, "after capture comes a name and =, as in capture id = $.id"));
        cursor.skipBlanks();
        Subject from = subjects.read();
        cursor.skipBlanks();
        captures.add(new Check.Capture(name, from, cursor.accept(REDACT).isPresent()));
    }
}
