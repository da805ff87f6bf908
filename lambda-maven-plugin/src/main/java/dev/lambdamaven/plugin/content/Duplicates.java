package dev.lambdamaven.plugin.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds files of one name in several jars, of which the class loader shows one. */
final class Duplicates {

    /** Every jar has them, or nobody loads them; below META-INF many are looked for in all jars, such as services. */
    private static final Pattern HARMLESS = Pattern.compile("META-INF/.*"
            + "|(?:.*/)?(?:package\\.html|overview\\.html|rootdoc\\.txt|\\.gitkeep)"
            + "|(?i)(?:.*/)?(?:LICENSE|LICENCE|NOTICE|README|CHANGELOG|CHANGES|COPYING|COPYRIGHT|AUTHORS|DEPENDENCIES|about)[^/]*"
            + "|(?:plugin|about|build|fragment)\\.(?:properties|xml|ini|html|mappings)");

    private Duplicates() {}

    /** Whether it matters in how many jars there is a file of that name. */
    static boolean counts(String entry) {
        if (entry.endsWith(".class") && !entry.startsWith("META-INF/")) {
            return !entry.endsWith("module-info.class") && !entry.endsWith("package-info.class");
        }
        return !HARMLESS.matcher(entry).matches();
    }

    /**
     * Those of a class path, by the jars that have them: most files first.
     *
     * @param elements in the order in which they are looked into
     */
    static List<Group> of(List<Held> elements) {
        Map<String, List<Place>> places = new HashMap<>();
        for (Held held : elements) {
            held.kept().filter(entry -> counts(entry.name())).forEach(entry -> {
                List<Place> there = places.computeIfAbsent(entry.name(), name -> new ArrayList<>(1));
                // A name that is there twice in one jar is another matter.
                if (there.isEmpty() || !there.get(there.size() - 1).isIn(held.element())) {
                    there.add(new Place(held, entry));
                }
            });
        }
        places.values().removeIf(there -> there.size() < 2);
        return grouped(new TreeMap<>(places));
    }

    private static List<Group> grouped(Map<String, List<Place>> places) {
        Map<Group, List<String>> groups = new LinkedHashMap<>();
        places.forEach((name, there) -> {
            boolean same = there.stream()
                    .allMatch(place -> place.entry().hasBytesOf(there.get(0).entry()));
            List<String> jars =
                    there.stream().map(place -> place.held().element().label()).toList();
            groups.computeIfAbsent(new Group(jars, name.endsWith(".class"), same, List.of()), key -> new ArrayList<>())
                    .add(name);
        });
        return groups.entrySet().stream()
                .map(group -> group.getKey().with(group.getValue()))
                .sorted(Comparator.comparingInt(group -> -group.names().size()))
                .toList();
    }

    private record Place(Held held, JarFacts.Entry entry) {
        boolean isIn(Element element) {
            return held.element().equals(element);
        }
    }

    /**
     * Files that the same jars have.
     *
     * @param jars in the order in which they are looked into
     * @param classes whether they are classes, else resources
     * @param same whether each has the same bytes everywhere
     */
    record Group(List<String> jars, boolean classes, boolean same, List<String> names) {

        Group {
            jars = List.copyOf(jars);
            names = List.copyOf(names);
        }

        Group with(List<String> found) {
            return new Group(jars, classes, same, found);
        }

        /** For {@code package.json}. */
        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("jars", jars);
            json.put("kind", classes ? "classes" : "resources");
            json.put("sameBytes", same);
            json.put("names", names);
            return json;
        }

        /** Such as {@code 312 in a.jar and b.jar (javax.annotation.Nullable …)}. */
        String text() {
            String first = names.get(0);
            String example = classes
                    ? first.substring(0, first.length() - ".class".length()).replace('/', '.')
                    : first;
            return "%d in %s (%s%s)"
                    .formatted(
                            names.size(),
                            jars.size() < 4 ? String.join(" and ", jars) : Few.of(jars),
                            example,
                            names.size() > 1 ? " …" : "");
        }
    }
}
