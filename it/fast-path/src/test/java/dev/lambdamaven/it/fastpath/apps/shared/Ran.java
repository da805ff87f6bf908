package dev.lambdamaven.it.fastpath.apps.shared;

import java.util.Map;
import java.util.TreeMap;

/** Counts how often resource methods and constructors ran. */
public final class Ran {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private Ran() {}

    /** Counts one run. */
    public static synchronized void count(String what) {
        COUNTS.merge(what, 1, Integer::sum);
    }

    /** All counts so far, as text. */
    public static synchronized String counts() {
        return COUNTS.toString();
    }
}
