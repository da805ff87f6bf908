package dev.lambdamaven.plugin.packaging;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is made from the project at package time and is in no folder, and what of its files does not go into the zip.
 *
 * @param entries content by entry name, placed in the application's own jar; a file of the project by that name gives way
 * @param facts JSON values by top-level name in {@code package.json}, for the goals that run later
 * @param leftOut files that stay out
 */
public record Generated(SortedMap<String, byte[]> entries, Map<String, Object> facts, LeftOut leftOut) {

    public static final Generated NOTHING = new Generated(new TreeMap<>(), Map.of());

    /** All files go into the zip. */
    public Generated(SortedMap<String, byte[]> entries, Map<String, Object> facts) {
        this(entries, facts, LeftOut.NOTHING);
    }
}
