package dev.lambdamaven.plugin.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is lost in a merge, and tells it in few lines. */
final class MergeNotes {

    private record Pair(String winner, String loser) {}

    private final Set<String> signed = new LinkedHashSet<>();
    private final Map<Pair, List<String>> clashes = new LinkedHashMap<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> blocked = new ArrayList<>();

    void signed(String archive) {
        signed.add(archive);
    }

    void clash(String winner, String loser, String name) {
        clashes.computeIfAbsent(new Pair(winner, loser), pair -> new ArrayList<>())
                .add(name);
    }

    /** Only for later Java releases. */
    void hidden(String name) {
        hidden.add(name);
    }

    void blocked(String file, String child) {
        blocked.add("%s is left out, since it is also the folder of %s.".formatted(file, child));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        clashes.forEach((pair, names) -> lines.add("%s and %s have different files named %s; that of %s is used."
                .formatted(pair.winner(), pair.loser(), first(names), pair.winner())));
        if (!signed.isEmpty()) {
            lines.add("The signatures of %s are dropped: they do not hold for a merged jar."
                    .formatted(String.join(", ", signed)));
        }
        if (!hidden.isEmpty()) {
            lines.add("%s is there for later Java releases only: Lambda unpacks the jar and does not see it."
                    .formatted(first(hidden)));
        }
        lines.addAll(blocked);
        return lines;
    }

    private static String first(List<String> names) {
        return names.size() == 1 ? names.get(0) : names.get(0) + " and " + (names.size() - 1) + " more";
    }
}
