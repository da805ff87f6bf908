package dev.lambdamaven.benchmarks;

import java.util.List;

/** The names of what {@link LocalBenchmark} measures, and its tables. */
final class LocalReport {

    static final String START = "start ms";
    static final String FIRST_BYTE = "start to first answered byte ms";
    static final String BARE = "bare Runtime API us";
    static final String HTTP = "HTTP API us";
    static final String OVERHEAD = "HTTP API over bare Runtime API";
    static final String OURS = "requests/s";
    static final String THEIRS = "serverless-offline requests/s";
    static final String FLOOR = "bare Runtime APIs at once, events/s";
    static final String HEAP = "heap MB after a collection";
    static final String RESIDENT = "rss MB";

    /** After so many requests the memory is looked at; what comes later must not need more. */
    static final List<Integer> LOOKS = List.of(20_000, 40_000, 60_000, 80_000, 100_000);

    private LocalReport() {}

    static void print(Samples samples) {
        System.out.println("\n| | median (minimum-maximum) |\n|---|---|");
        for (String figure : List.of(START, FIRST_BYTE, BARE, HTTP, OVERHEAD, OURS, FLOOR, THEIRS)) {
            System.out.println("| " + figure + " | " + samples.summary(figure) + " |");
        }
        System.out.println("\n| requests | " + HEAP + " | " + RESIDENT + " |\n|---|---|---|");
        for (int i = 0; i < LOOKS.size(); i++) {
            System.out.println("| " + LOOKS.get(i) + " | " + Samples.brief(at(samples, HEAP, i)) + " | "
                    + Samples.brief(at(samples, RESIDENT, i)) + " |");
        }
        System.out.println("\n| | measured | must | aim | |\n|---|---|---|---|---|");
        goals(samples).forEach(goal -> System.out.println(goal.row()));
        System.out.println("\nWithout a server before the function's processes: "
                + Samples.brief(samples.median(FLOOR) / samples.median(THEIRS))
                + " times serverless-offline's requests/s.");
    }

    private static List<Goal> goals(Samples samples) {
        double throughput = samples.median(OURS) / samples.median(THEIRS);
        return List.of(
                new Goal("start to listening, ms", samples.median(START), 150, 50, false),
                new Goal("warm request over the bare Runtime API, ratio", samples.median(OVERHEAD), 2, 1.3, false),
                new Goal("requests/s over serverless-offline, ratio", throughput, 5, 15, true),
                new Goal("heap after 100,000 requests over 20,000, ratio", growth(samples, HEAP), 1.05, 1.02, false),
                new Goal(
                        "rss after 100,000 requests over 20,000, ratio", growth(samples, RESIDENT), 1.10, 1.05, false));
    }

    private static double growth(Samples samples, String figure) {
        return at(samples, figure, LOOKS.size() - 1) / at(samples, figure, 0);
    }

    private static double at(Samples samples, String figure, int look) {
        List<Double> values = samples.figures().getOrDefault(figure, List.of());
        return look < values.size() ? values.get(look) : Double.NaN;
    }
}
