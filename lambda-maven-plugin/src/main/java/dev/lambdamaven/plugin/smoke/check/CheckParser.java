package dev.lambdamaven.plugin.smoke.check;

import dev.lambdamaven.plugin.LambdaException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads checks. A check is
 *
 * <pre>
 * METHOD /path [JSON | `text` | file,name;] -> STATUS [JSON | text]
 * </pre>
 *
 * where line breaks count as blanks up to the status. Lines between the path and the body are headers of the request, and
 * {@link AnswerLines} after the status tell more of the answer. A check ends where the next begins, at a line that starts with a
 * method and a path. Lines that start with {@code #} are comments.
 */
public final class CheckParser {

    private static final Pattern STATUS = Pattern.compile("[2-5](?:[0-9][0-9]|xx)(?=[ \\n]|$)");
    private static final Pattern FILE = Pattern.compile("file,([^;\\n]+);");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]*)`");
    private static final Pattern VISIBLE = Pattern.compile("[\\x20-\\x7E]*");

    /** Headers that belong to the client: the JDK's refuses them. */
    private static final Set<String> NOT_OURS = Set.of("connection", "content-length", "expect", "host", "upgrade");

    private final Cursor cursor;
    private final References references;

    private CheckParser(Cursor cursor, Scope scope) {
        this.cursor = cursor;
        this.references = new References(cursor, scope);
    }

    /**
     * Reads one check or several.
     *
     * @param origin the name of the file that holds the text, or empty for the POM
     * @param scope takes the variables that the checks capture
     * @throws LambdaException with a caret under the place that cannot be read
     */
    public static List<Check> parse(String text, String origin, Scope scope) {
        CheckParser parser = new CheckParser(new Cursor(text, origin), scope);
        List<Check> checks = new ArrayList<>();
        parser.cursor.skipSpace();
        do {
            Check check = parser.check();
            check.captures().forEach(capture -> scope.capture(capture.name()));
            checks.add(check);
        } while (!parser.cursor.atEnd());
        return checks;
    }

    /** The line that a check is called by where it has no name; values of its query are hidden. */
    public static String line(Check check) {
        return QueryMask.line(CheckPrinter.line(check).replace('\n', ' '));
    }

    private Check check() {
        int start = cursor.position();
        String method = cursor.accept(Words.METHOD)
                .map(Matcher::group)
                .orElseThrow(() -> cursor.error(start, "it must start with one of " + Words.METHODS));
        cursor.skipBlanks();
        Template path = path();
        List<Check.HeaderLine> headers = headers();
        Check.Body body = body();
        arrow();
        StatusRange status = status();
        AnswerLines answer = new AnswerLines(cursor, references, method);
        answer.read();
        return new Check(
                new Check.Request(method, path, headers, body),
                status,
                answer.wanted(),
                answer.captures(),
                answer.options());
    }

    private Template path() {
        int start = cursor.position();
        String word = cursor.word();
        if (!word.startsWith("/")) {
            throw cursor.error(start, "after the method comes a path that starts with /");
        }
        Template path = references.template(start, word);
        try {
            if (new URI(Template.digitsFor(word)).getRawFragment() != null) {
                throw cursor.error(start + word.indexOf('#'), "a request has no fragment; write # as %23");
            }
        } catch (URISyntaxException e) {
            int place = start + Math.max(0, e.getIndex());
            throw cursor.error(place, "this character cannot stand in a path; write blanks as %20");
        }
        return path;
    }

    private List<Check.HeaderLine> headers() {
        List<Check.HeaderLine> headers = new ArrayList<>();
        while (cursor.skipSpace()) {
            int start = cursor.position();
            Optional<Matcher> name = cursor.accept(Words.HEADER);
            if (name.isEmpty()) {
                break;
            }
            headers.add(header(start, name.get().group(1)));
        }
        return headers;
    }

    private Check.HeaderLine header(int start, String name) {
        if (NOT_OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw cursor.error(start, "the header " + name + " is set by the HTTP client itself");
        }
        cursor.skipBlanks();
        int place = cursor.position();
        String value = cursor.restOfLine();
        if (!VISIBLE.matcher(value).matches()) {
            throw cursor.error(place, "a header's value has visible ASCII characters only");
        }
        return new Check.HeaderLine(name, references.template(place, value));
    }

    private Check.Body body() {
        if (cursor.atEnd() || cursor.startsWith("->")) {
            return new Check.Body.None();
        }
        Optional<Matcher> file = cursor.accept(FILE);
        if (file.isPresent()) {
            return new Check.Body.FromFile(file.get().group(1).strip());
        }
        int start = cursor.position();
        Optional<Matcher> quoted = cursor.accept(QUOTED);
        if (quoted.isPresent()) {
            return new Check.Body.Text(
                    references.template(start + 1, quoted.get().group(1)));
        }
        return new Check.Body.Json(references.json("a body must be JSON, `text` or file,name; then comes ->"));
    }

    private void arrow() {
        cursor.skipSpace();
        if (!cursor.startsWith("->")) {
            throw cursor.error(cursor.position(), "here must come -> and the wanted status");
        }
        cursor.moveTo(cursor.position() + 2);
        cursor.skipSpace();
    }

    private StatusRange status() {
        int start = cursor.position();
        return cursor.accept(STATUS)
                .map(word -> StatusRange.parse(word.group()))
                .orElseThrow(
                        () -> cursor.error(start, "after -> comes the wanted status, from 200 to 599, or 2xx to 5xx"));
    }
}
