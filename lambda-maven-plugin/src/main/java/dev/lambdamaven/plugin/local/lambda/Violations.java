package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects what is wrong with a request against the service model, which AWS tells all at once. */
final class Violations {

    private final List<String> found = new ArrayList<>();

    /** A single one, as an error. */
    static AwsError of(String value, String constraint) {
        Violations violations = new Violations();
        violations.add(value, constraint);
        return violations.error();
    }

    void required(String name, boolean present) {
        if (!present) {
            add("null at '" + name + "'", "not be null");
        }
    }

    void range(String name, Optional<Integer> value, int least, int most) {
        value.filter(number -> number < least)
                .ifPresent(number ->
                        add("'" + number + "' at '" + name + "'", "have value greater than or equal to " + least));
        value.filter(number -> number > most)
                .ifPresent(number ->
                        add("'" + number + "' at '" + name + "'", "have value less than or equal to " + most));
    }

    void length(String name, Optional<String> value, int most) {
        value.filter(text -> text.length() > most)
                .ifPresent(
                        text -> add("'" + text + "' at '" + name + "'", "have length less than or equal to " + most));
    }

    void pattern(String name, Optional<String> value, String pattern) {
        value.filter(text -> !Pattern.matches(pattern, text))
                .ifPresent(text ->
                        add("'" + text + "' at '" + name + "'", "satisfy regular expression pattern: " + pattern));
    }

    void oneOf(String name, Optional<String> value, List<String> known) {
        value.filter(text -> !known.contains(text))
                .ifPresent(text -> add("'" + text + "' at '" + name + "'", "satisfy enum value set: " + known));
    }

    /** A violation in other words; the constraint is what follows "Member must". */
    void add(String value, String constraint) {
        found.add("Value " + value + " failed to satisfy constraint: Member must " + constraint);
    }

    /** A violation by the keys or values of a map. */
    void addOfMap(String value, String part, String constraint) {
        found.add("Value " + value + " failed to satisfy constraint: Map " + part + " must satisfy constraint: ["
                + constraint + "]");
    }

    /**
     * Ends the collection.
     *
     * @throws AwsError 400 ValidationException when there is any
     */
    void refuse() {
        if (!found.isEmpty()) {
            throw error();
        }
    }

    private AwsError error() {
        String count = found.size() == 1 ? "1 validation error" : found.size() + " validation errors";
        return new AwsError(400, "ValidationException", count + " detected: " + String.join("; ", found));
    }
}
