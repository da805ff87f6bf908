package dev.lambdamaven.plugin.smoke.check;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a text of checks, which moves from left to right. */
final class Cursor {

    private static final Pattern COMMENT = Pattern.compile("#[^\\n]*");
    private static final Pattern SECRET_HEADER = Pattern.compile(
            "^((?:proxy-)?authorization|cookie|x-api-key) *:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final String text;
    private final String origin;
    private int position;

    /** {@code origin} is the name of the file that holds the text, or empty for the POM. */
    Cursor(String raw, String origin) {
        String clean =
                raw.replaceFirst("^\uFEFF", "").replaceAll("\\r\\n?", "\n").replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        // An editor counts the lines of a file from its start.
        this.text = origin.isEmpty() ? clean.strip() : clean.stripTrailing();
        this.origin = origin;
    }

    int position() {
        return position;
    }

    void moveTo(int place) {
        position = place;
    }

    String rest() {
        return text.substring(position);
    }

    String between(int start, int end) {
        return text.substring(start, end);
    }

    boolean atEnd() {
        return position >= text.length();
    }

    boolean atLineEnd() {
        return atEnd() || text.charAt(position) == '\n';
    }

    boolean startsWith(String word) {
        return text.startsWith(word, position);
    }

    /** What stands here, when it fits; the place moves behind it. */
    Optional<Matcher> accept(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        return Optional.of(matcher);
    }

    /** Moves over blanks of this line. */
    void skipBlanks() {
        while (!atEnd() && text.charAt(position) == ' ') {
            position++;
        }
    }

    /**
     * Moves to the next word on this or another line, over lines that start with {@code #}.
     *
     * @return whether it is the first word of its line
     */
    boolean skipSpace() {
        boolean newLine = position == 0;
        skipBlanks();
        while (!atEnd() && (text.charAt(position) == '\n' || (newLine && text.charAt(position) == '#'))) {
            newLine = true;
            if (accept(COMMENT).isEmpty()) {
                position++;
            }
            skipBlanks();
        }
        return newLine;
    }

    /** The characters up to a blank or the end of the line. */
    String word() {
        int start = position;
        while (!atLineEnd() && text.charAt(position) != ' ') {
            position++;
        }
        return text.substring(start, position);
    }

    /** What is left of this line, without blanks around it. */
    String restOfLine() {
        skipBlanks();
        int start = position;
        while (!atLineEnd()) {
            position++;
        }
        return text.substring(start, position).strip();
    }

    /** Says what must stand at a place, and shows the place. Values of queries and of headers with passwords are hidden. */
    LambdaException error(int place, String rule) {
        int start = text.lastIndexOf('\n', place - 1) + 1;
        int end = text.indexOf('\n', place);
        String line = text.substring(start, end < 0 ? text.length() : end);
        int indent = line.length() - line.stripLeading().length();
        String stripped = line.strip();
        String shown = masked(stripped);
        int column = Math.min(Math.max(0, place - start - indent), stripped.length());
        return LambdaException.of(
                        "A smoke check" + (origin.isEmpty() ? "" : " of " + origin) + " cannot be read at "
                                + where(place, start) + ": " + rule + ".",
                        "Write it as in <check>PUT /items/42 {\"name\":\"desk lamp\"} -> 200"
                                + " {\"message\":\"item 42 updated\"}</check>")
                .with("check", shown + "\n" + " ".repeat(caret(column, stripped, shown)) + "^");
    }

    /** What is hidden is shorter or longer than what stands there. */
    private static int caret(int column, String line, String shown) {
        int query = line.indexOf('?');
        if (query < 0 || column < query || line.equals(shown)) {
            return Math.min(column, shown.length());
        }
        return Math.max(query, Math.min(shown.length(), column + shown.length() - line.length()));
    }

    private String where(int place, int lineStart) {
        String character = "character " + (place - lineStart + 1);
        long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        return text.indexOf('\n') < 0 && origin.isEmpty() ? character : "line " + line + ", " + character;
    }

    private static String masked(String line) {
        Matcher secret = SECRET_HEADER.matcher(line);
        return secret.matches() ? secret.group(1) + ": ***" : QueryMask.line(line);
    }
}
