package dev.lambdamaven.plugin.content;

import java.util.ArrayList;
import java.util.List;

/** One line for each kind of duplicate. */
final class DuplicateWarnings {

    private static final String BY_NAME = ". Lambda takes them from the jar that comes first by name.";
    private static final String BY_LAYER =
            ". Lambda takes them from the function before the layer, and there from the jar that comes first by name.";
    private static final String ALL = " All of them: target/lambda/package.json";

    private DuplicateWarnings() {}

    /** @param layered whether some of the jars lie in a layer */
    static List<String> of(List<Duplicates.Group> groups, boolean layered) {
        String first = layered ? BY_LAYER : BY_NAME;
        List<String> lines = new ArrayList<>();
        add(lines, groups, "Classes of one name with different bytes: ", new Kind(true, false), first);
        add(lines, groups, "Classes that are there more than once, with the same bytes: ", new Kind(true, true), ".");
        add(lines, groups, "Resources of one name with different bytes: ", new Kind(false, false), first);
        return lines;
    }

    private static void add(List<String> lines, List<Duplicates.Group> groups, String start, Kind kind, String end) {
        List<String> texts = groups.stream()
                .filter(group -> kind.equals(new Kind(group.classes(), group.same())))
                .map(Duplicates.Group::text)
                .toList();
        if (!texts.isEmpty()) {
            lines.add(start + Few.of(texts) + end + ALL);
        }
    }

    private record Kind(boolean classes, boolean same) {}
}
