package dev.lambdamaven.plugin.smoke;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values: every member of a wanted object must be in the seen one, which may have more; arrays have equal length;
 * numbers are equal by value, so 1 and 1.0 are.
 */
final class JsonSubset {

    private JsonSubset() {}

    /** The first difference with its JSON pointer (RFC 6901), such as {@code /message is "x", wanted "y"}. */
    static Optional<String> difference(@Nullable Object wanted, @Nullable Object seen) {
        return difference("", wanted, seen);
    }

    private static Optional<String> difference(String pointer, @Nullable Object wanted, @Nullable Object seen) {
        if (wanted instanceof Map<?, ?> wantedMap && seen instanceof Map<?, ?> seenMap) {
            return members(pointer, wantedMap, seenMap);
        }
        if (wanted instanceof List<?> wantedList && seen instanceof List<?> seenList) {
            return items(pointer, wantedList, seenList);
        }
        return same(wanted, seen)
                ? Optional.empty()
                : Optional.of(named(pointer) + " is " + shown(seen) + ", wanted " + shown(wanted));
    }

    private static Optional<String> members(String pointer, Map<?, ?> wanted, Map<?, ?> seen) {
        for (Map.Entry<?, ?> member : wanted.entrySet()) {
            String at = pointer + "/"
                    + String.valueOf(member.getKey()).replace("~", "~0").replace("/", "~1");
            if (!seen.containsKey(member.getKey())) {
                return Optional.of(at + " is missing, wanted " + shown(member.getValue()));
            }
            Optional<String> difference = difference(at, member.getValue(), seen.get(member.getKey()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> items(String pointer, List<?> wanted, List<?> seen) {
        if (wanted.size() != seen.size()) {
            return Optional.of(named(pointer) + " has " + seen.size() + " items, wanted " + wanted.size());
        }
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> difference = difference(pointer + "/" + i, wanted.get(i), seen.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(@Nullable Object wanted, @Nullable Object seen) {
        if (wanted instanceof Number && seen instanceof Number) {
            return new BigDecimal(wanted.toString()).compareTo(new BigDecimal(seen.toString())) == 0;
        }
        return Objects.equals(wanted, seen);
    }

    private static String named(String pointer) {
        return pointer.isEmpty() ? "the body" : pointer;
    }

    static String shown(@Nullable Object value) {
        try {
            return Texts.printable(JSON.std.asString(value));
        } catch (IOException e) {
            return String.valueOf(value);
        }
    }
}
