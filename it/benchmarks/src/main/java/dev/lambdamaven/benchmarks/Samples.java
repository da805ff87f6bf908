package dev.lambdamaven.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All that was measured of one variant on one JDK, by the name of the figure. */
final class Samples {

    private final Map<String, List<Double>> figures = new TreeMap<>();
    private final Map<String, Set<Integer>> statuses = new TreeMap<>();

    void add(String figure, double value) {
        figures.computeIfAbsent(figure, name -> new ArrayList<>()).add(value);
    }

    void status(String call, int status) {
        statuses.computeIfAbsent(call, name -> new java.util.TreeSet<>()).add(status);
    }

    Set<Integer> statuses(String call) {
        return statuses.getOrDefault(call, Set.of());
    }

    boolean has(String figure) {
        return figures.containsKey(figure);
    }

    double median(String figure) {
        return quantile(figures.getOrDefault(figure, List.of()), 0.5);
    }

    /** The median, with minimum and maximum in brackets. */
    String summary(String figure) {
        List<Double> values = figures.getOrDefault(figure, List.of());
        return values.isEmpty()
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%s (%s-%s)",
                        brief(quantile(values, 0.5)),
                        brief(Collections.min(values)),
                        brief(Collections.max(values)));
    }

    Map<String, List<Double>> figures() {
        return figures;
    }

    /** Three digits are more than the noise allows. */
    static String brief(double value) {
        return String.format(Locale.ROOT, value < 20 ? "%.1f" : "%.0f", value);
    }

    /** Not a number when there are no values. */
    static double quantile(List<Double> values, double quantile) {
        List<Double> sorted = values.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        double index = quantile * (sorted.size() - 1);
        double low = sorted.get((int) Math.floor(index));
        double high = sorted.get((int) Math.ceil(index));
        return low + (high - low) * (index - Math.floor(index));
    }
}
