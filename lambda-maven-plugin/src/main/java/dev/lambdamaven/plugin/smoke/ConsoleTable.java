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
                        + times(result.calls())
                        + attempts(result.calls())
                        + (seen.cut() ? "  (cut at 1 MB)" : ""))
                .orElse("---");
        return result.passed() ? columns : columns + "  " + result.problem();
    }

    private static String times(Calls calls) {
        List<Long> cold = calls.sorted(Calls.Kind.COLD);
        List<Long> warm = calls.sorted(Calls.Kind.WARM);
        if (warm.size() < 2) {
            return warm.isEmpty() && cold.size() == 1 ? "  cold" : "";
        }
        List<Long> first = calls.sorted(Calls.Kind.FIRST);
        return (cold.isEmpty() ? "" : "  cold " + statistics(cold))
                + (first.isEmpty() ? "" : "  first " + first.get(0))
                + "  warm " + statistics(warm);
    }

    /** Such as {@code 8/9/12 of 9}: the shortest, the median and the longest. */
    private static String statistics(List<Long> millis) {
        return millis.get(0) + "/" + millis.get(millis.size() / 2) + "/" + millis.get(millis.size() - 1) + " ("
                + "min/median/max of " + millis.size() + ")";
    }

    private static String attempts(Calls calls) {
        return calls.attempts() > 1 ? "  attempt " + calls.attempts() : "";
    }

    private static int widest(List<SmokeResult> results, ToIntFunction<SmokeResult> width) {
        return results.stream().mapToInt(width).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
