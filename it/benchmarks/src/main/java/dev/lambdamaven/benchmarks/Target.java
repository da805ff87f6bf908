package dev.lambdamaven.benchmarks;

import java.util.List;

/**
 * A ratio to reach: a figure of one variant to the same figure of another one, in the same run.
 *
 * @param must what the ratio may be at most
 * @param aim what it should be
 */
record Target(String what, String figure, String variant, String against, double must, double aim) {

    static final List<Target> ALL = List.of(
            starter("cold start", "first ms", 0.25, 0.15),
            starter("cold start, CPU time", "first cpu ms", 0.25, 0.15),
            full("cold start, full JAX-RS", "first ms"),
            full("cold start, full JAX-RS, CPU time", "first cpu ms"),
            starter("first POST, CPU held", "held " + Calls.POST.name() + " ms", 0.10, 0.03),
            starter("worst request, CPU held", "held worst ms", 0.40, 0.10),
            starter("warm p50", "warm p50 us", 0.65, 0.52),
            starter("zip", "zip bytes", 0.30, 0.20),
            starter("RSS after three calls", "rss MB", 0.60, 0.45));

    private static Target starter(String what, String figure, double must, double aim) {
        return new Target(what, figure, "starter", "incumbent", must, aim);
    }

    private static Target full(String what, String figure) {
        return new Target(what, figure, "orders", "incumbent-orders", 0.45, 0.33);
    }

    /** What a ratio means, in one word. */
    String verdict(double ratio) {
        if (Double.isNaN(ratio)) {
            return "not measured";
        }
        return ratio <= aim ? "aim" : ratio <= must ? "must" : "MISSED";
    }
}
