package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.LambdaException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Of all checks those that were asked for. */
public final class Selection {

    private Selection() {}

    /**
     * The checks with these numbers, names or texts, and before them those whose captures they need.
     *
     * @param only separated by commas: numbers from 1 on, or parts of names or lines in any case
     * @throws LambdaException when one of them selects nothing
     */
    public static List<SmokeCheck> of(List<SmokeCheck> checks, String only) {
        Set<Integer> selected = new TreeSet<>();
        for (String one : only.split(",", -1)) {
            List<Integer> found = numbers(checks, one.strip());
            if (found.isEmpty()) {
                throw LambdaException.of(
                                "lambda.smoke.only is " + only + ", but no smoke check is " + one.strip() + ".",
                                "Name one by its number or by a part of its text: -Dlambda.smoke.only=1")
                        .with("checks", listed(checks));
            }
            selected.addAll(found);
        }
        withNeeded(checks, selected);
        return selected.stream().map(checks::get).toList();
    }

    private static List<Integer> numbers(List<SmokeCheck> checks, String one) {
        if (one.matches("[0-9]{1,6}")) {
            int number = Integer.parseInt(one);
            return number >= 1 && number <= checks.size() ? List.of(number - 1) : List.of();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < checks.size() && !one.isEmpty(); i++) {
            if (checks.get(i).text().toLowerCase(Locale.ROOT).contains(one.toLowerCase(Locale.ROOT))) {
                found.add(i);
            }
        }
        return found;
    }

    private static void withNeeded(List<SmokeCheck> checks, Set<Integer> selected) {
        for (int i = checks.size() - 1; i >= 0; i--) {
            if (selected.contains(i)) {
                selected.addAll(needed(checks, i));
            }
        }
    }

    /** The last check before it that captures a name is the one whose value it gets. */
    private static Set<Integer> needed(List<SmokeCheck> checks, int number) {
        Set<Integer> needed = new TreeSet<>();
        for (String name : checks.get(number).needs()) {
            for (int before = number - 1; before >= 0; before--) {
                if (checks.get(before).captures(name)) {
                    needed.add(before);
                    break;
                }
            }
        }
        return needed;
    }

    private static String listed(List<SmokeCheck> checks) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            lines.add(i + 1 + "  " + checks.get(i).text());
        }
        return String.join("\n", lines);
    }
}
