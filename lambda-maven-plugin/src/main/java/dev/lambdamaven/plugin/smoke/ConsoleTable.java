package dev.lambdamaven.plugin.smoke;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Results in columns. */
final class ConsoleTable {

    private ConsoleTable() {}

    static List<String> lines(List<SmokeResult> results) {
        int methodWidth = widest(results, result -> result.asked().method().length());
        int pathWidth = widest(results, result -> result.asked().path().length());
        return results.stream()
                .map(result -> pad(result.asked().method(), methodWidth)
                        + " "
                        + pad(result.asked().path(), pathWidth)
                        + "   "
                        + seen(result))
                .toList();
    }

    private static String seen(SmokeResult result) {
        String columns = result.seen()
                .map(seen -> String.format(Locale.ROOT, "%3d%5d ms", seen.status(), seen.millis())
                        + (seen.cut() ? "  (cut at 1 MB)" : ""))
                .orElse("---");
        return result.passed() ? columns : columns + "  " + result.problem();
    }

    private static int widest(List<SmokeResult> results, ToIntFunction<SmokeResult> width) {
        return results.stream().mapToInt(width).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
