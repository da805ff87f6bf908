package dev.lambdamaven.plugin.packaging;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names that somebody may have meant. */
final class NearMisses {

    private static final int SHOWN = 5;
    private static final int TYPING_ERRORS = 2;

    private NearMisses() {}

    /** Classes of the same simple name in another package or nested elsewhere, and those that differ by a typing error. */
    static List<String> classes(String wanted, Stream<String> names) {
        String simple = simple(wanted);
        return names.distinct()
                .filter(name -> simple(name).equals(simple) || distance(name, wanted) <= TYPING_ERRORS)
                .sorted(Comparator.<String>comparingInt(name -> distance(name, wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    /** The most alike first; all of them when there are few. */
    static List<String> methods(String wanted, Stream<String> names) {
        return names.distinct()
                .sorted(Comparator.<String>comparingInt(name -> distance(name, wanted))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
                .toLowerCase(Locale.ROOT);
    }

    /** Levenshtein's distance between names, without regard to case; a dot and a dollar sign are the same. */
    static int distance(String one, String other) {
        String first = one.toLowerCase(Locale.ROOT).replace('$', '.');
        String second = other.toLowerCase(Locale.ROOT).replace('$', '.');
        int[] row = new int[second.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[second.length()];
    }
}
