package dev.lambdamaven.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The samples of each variant on each JDK. */
record Measurements(List<String> variants, List<Integer> jdks, int rounds, Map<String, Samples> samples) {

    /** The samples of a variant on a JDK, to which more may be added. */
    Samples of(String variant, int jdk) {
        return samples.computeIfAbsent(variant + " on JDK " + jdk, key -> new Samples());
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        samples.forEach((key, value) -> map.put(key, value.figures()));
        return map;
    }
}
