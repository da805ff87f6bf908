package dev.lambdamaven.plugin.content;

import java.util.List;
import java.util.Locale;

/** Says much in little room. */
final class Few {

    private static final int KILOBYTE = 1024;
    private static final double MEGABYTE = 1024 * 1024;

    private Few() {}

    /** The first three, and how many there are more. */
    static String of(List<String> all) {
        int shown = all.size() == 4 ? 4 : Math.min(3, all.size());
        String first = String.join(", ", all.subList(0, shown));
        return all.size() == shown ? first : first + " and " + (all.size() - shown) + " more";
    }

    static String counted(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Such as {@code 3.1 MB}, where a MB has 1024 * 1024 bytes as in the quotas of Lambda. */
    static String size(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " bytes";
        }
        return bytes < MEGABYTE ? bytes / KILOBYTE + " KB" : String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
    }
}
