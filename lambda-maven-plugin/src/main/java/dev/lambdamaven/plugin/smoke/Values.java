package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.smoke.check.JsonPath;
import dev.lambdamaven.plugin.smoke.check.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an answer, judged by Hurl's predicates.
 *
 * @param many found by a path with {@code *}: all that was found is one array
 */
record Values(List<JsonPath.Place> found, boolean many) {

    /** What is wrong, as a clause that follows what was looked at. */
    Optional<String> difference(Wanted.Predicate predicate, @Nullable Object operand) {
        if (predicate == Wanted.Predicate.EXISTS) {
            return found.isEmpty() ? Optional.of("is missing") : Optional.empty();
        }
        if (predicate == Wanted.Predicate.NOT_EXISTS) {
            return found.isEmpty() ? Optional.empty() : Optional.of("is " + shown(value()) + ", wanted none");
        }
        if (found.isEmpty() && !many) {
            return Optional.of("is missing, wanted " + predicate.word() + " " + shown(operand));
        }
        Optional<Boolean> holds = holds(predicate, value(), operand);
        if (holds.isEmpty()) {
            return Optional.of("takes too many steps to compare with the pattern " + shown(operand));
        }
        return holds.get()
                ? Optional.empty()
                : Optional.of("is " + shown(value()) + ", wanted " + predicate.word() + " " + shown(operand));
    }

    private @Nullable Object value() {
        if (!many) {
            return found.get(0).value();
        }
        List<@Nullable Object> all = new ArrayList<>();
        found.forEach(place -> all.add(place.value()));
        return all;
    }

    /** Empty when that cannot be told. */
    private static Optional<Boolean> holds(
            Wanted.Predicate predicate, @Nullable Object value, @Nullable Object operand) {
        return switch (predicate) {
            case EQUALS -> Optional.of(equal(value, operand));
            case NOT_EQUALS -> Optional.of(!equal(value, operand));
            case CONTAINS -> Optional.of(contains(value, operand));
            case MATCHES ->
                value instanceof String text && operand instanceof String pattern
                        ? BoundedMatch.find(pattern, text)
                        : Optional.of(false);
            case EXISTS, NOT_EXISTS -> throw new IllegalStateException("needs no operand");
        };
    }

    private static boolean contains(@Nullable Object value, @Nullable Object operand) {
        if (value instanceof String text) {
            return operand instanceof String part && text.contains(part);
        }
        return value instanceof List<?> items && items.stream().anyMatch(item -> equal(item, operand));
    }

    private static boolean equal(@Nullable Object value, @Nullable Object operand) {
        return JsonSubset.difference(operand, value).isEmpty()
                && JsonSubset.difference(value, operand).isEmpty();
    }

    private static String shown(@Nullable Object value) {
        return JsonSubset.shown(value);
    }
}
