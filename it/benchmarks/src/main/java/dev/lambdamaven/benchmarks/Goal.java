package dev.lambdamaven.benchmarks;

import java.util.Locale;

/**
 * A figure to reach.
 *
 * @param must what it may be at worst
 * @param aim what it should be
 * @param more whether more is better
 */
record Goal(String what, double measured, double must, double aim, boolean more) {

    /** As a row of a table: what, measured, must, aim, verdict. */
    String row() {
        String comparison = more ? ">=" : "<=";
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %s %.2f | %s %.2f | %s |",
                what,
                measured,
                comparison,
                must,
                comparison,
                aim,
                verdict());
    }

    private String verdict() {
        if (Double.isNaN(measured)) {
            return "not measured";
        }
        return reaches(aim) ? "aim" : reaches(must) ? "must" : "MISSED";
    }

    private boolean reaches(double limit) {
        return more ? measured >= limit : measured <= limit;
    }
}
