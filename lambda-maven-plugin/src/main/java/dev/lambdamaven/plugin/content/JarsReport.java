package dev.lambdamaven.plugin.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What there is to say of the dependencies of a package, which stays as it is until one of them or a setting changes.
 *
 * @param secrets what was found and not refused
 * @param cuts one for each jar that is not whole
 * @param matched the texts of the patterns that named something in a jar
 * @param names of files that another jar should not have
 */
record JarsReport(
        List<String> warnings,
        List<Duplicates.Group> duplicates,
        List<Mention> secrets,
        List<JarCut> cuts,
        Set<String> matched,
        NameIndex names) {

    JarsReport {
        warnings = List.copyOf(warnings);
        duplicates = List.copyOf(duplicates);
        secrets = List.copyOf(secrets);
        cuts = List.copyOf(cuts);
        matched = Set.copyOf(matched);
    }

    /** A place, and what was seen there. */
    record Mention(String at, String what) {

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("at", at);
            json.put("what", what);
            return json;
        }
    }

    /**
     * What stays out of one jar.
     *
     * @param entry name of the jar in the zip
     * @param excluded by {@code <excludes>}
     * @param foreign machine code for other systems
     * @param excludedSize bytes before compression
     */
    record JarCut(String entry, List<String> excluded, List<String> foreign, long excludedSize, long foreignSize) {

        JarCut {
            excluded = List.copyOf(excluded);
            foreign = List.copyOf(foreign);
        }

        static JarCut of(Element element, JarFacts facts, Cut cut) {
            return new JarCut(
                    element.entry(),
                    List.copyOf(cut.excluded()),
                    List.copyOf(cut.foreign()),
                    size(facts, cut.excluded()),
                    size(facts, cut.foreign()));
        }

        private static long size(JarFacts facts, Set<String> names) {
            return facts.entries().stream()
                    .filter(entry -> names.contains(entry.name()))
                    .mapToLong(JarFacts.Entry::size)
                    .sum();
        }

        boolean isWhole() {
            return excluded.isEmpty() && foreign.isEmpty();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("from", entry);
            json.put("excluded", excluded);
            json.put("otherSystems", foreign);
            json.put("size", excludedSize + foreignSize);
            return json;
        }
    }
}
