package dev.lambdamaven.plugin.smoke.check;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads what must hold of a part of an answer, such as {@code $.id == 42}. */
final class Predicates {

    private final Cursor cursor;
    private final References references;
    private final Subjects subjects;

    Predicates(Cursor cursor, References references, Subjects subjects) {
        this.cursor = cursor;
        this.references = references;
        this.subjects = subjects;
    }

    /** Reads a part of an answer and what must hold of it. */
    Wanted.Holds read() {
        Subject subject = subjects.read();
        cursor.skipBlanks();
        Wanted.Predicate predicate = predicate();
        cursor.skipBlanks();
        int place = cursor.position();
        Template operand = predicate.hasOperand()
                ? references.json("after " + predicate.word() + " comes JSON, texts in quotation marks")
                : new Template("");
        if (predicate == Wanted.Predicate.MATCHES) {
            requirePattern(place, operand);
        }
        return new Wanted.Holds(subject, predicate, operand);
    }

    private Wanted.Predicate predicate() {
        for (Wanted.Predicate predicate : Wanted.Predicate.values()) {
            if (cursor.accept(Pattern.compile(Pattern.quote(predicate.word()) + "(?=[ \\n]|$)"))
                    .isPresent()) {
                return predicate;
            }
        }
        throw cursor.error(cursor.position(), "here must come one of ==, !=, contains, matches, exists, not exists");
    }

    private void requirePattern(int place, Template operand) {
        Object value = JsonText.parse(Template.digitsFor(operand.text()))
                .map(JsonText.Value::value)
                .orElse(null);
        if (!(value instanceof String pattern)) {
            throw cursor.error(place, "after matches comes a regular expression in quotation marks");
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw cursor.error(place, "this is no regular expression: " + e.getDescription());
        }
    }
}
