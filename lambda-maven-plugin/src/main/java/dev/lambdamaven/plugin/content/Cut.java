package dev.lambdamaven.plugin.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files of one element of the class path stay out of the zip, and why.
 *
 * @param excluded by {@code <excludes>}
 * @param foreign machine code that the function could not run
 * @param matched the texts of the patterns that named something here
 */
record Cut(Set<String> excluded, Set<String> foreign, Set<String> matched, List<String> warnings) {

    static Cut of(Element element, JarFacts facts, ContentSettings settings) {
        Set<String> excluded = new TreeSet<>();
        Set<String> matched = new HashSet<>();
        List<String> warnings = new ArrayList<>();
        // The signature of a merged jar is dropped anyway.
        boolean signed = facts.signed() && !settings.merged();
        for (ContentPattern pattern : settings.excludes()) {
            List<String> named = named(pattern, element, facts);
            if (!named.isEmpty()) {
                matched.add(pattern.text());
            }
            if (!named.isEmpty() && signed) {
                warnings.add(signed(pattern, element));
            }
            if (!signed || pattern.dependency().isPresent()) {
                excluded.addAll(named);
            }
        }
        return new Cut(
                excluded,
                settings.minimize() && !signed ? foreign(facts, excluded, settings) : Set.of(),
                matched,
                warnings);
    }

    /** All that stays out. */
    Set<String> entries() {
        Set<String> all = new TreeSet<>(excluded);
        all.addAll(foreign);
        return all;
    }

    private static List<String> named(ContentPattern pattern, Element element, JarFacts facts) {
        if (pattern.path().isEmpty() || !pattern.isOf(element)) {
            return List.of();
        }
        return facts.entries().stream()
                .map(JarFacts.Entry::name)
                .filter(name -> pattern.names(element, name))
                .toList();
    }

    private static Set<String> foreign(JarFacts facts, Set<String> excluded, ContentSettings settings) {
        Set<String> foreign = new TreeSet<>();
        facts.natives().stream()
                .filter(code -> !code.runsOn(settings.architecture()) && !excluded.contains(code.entry()))
                .forEach(code -> foreign.add(code.entry()));
        return foreign;
    }

    /** Who names the jar means it; a pattern for all jars does not know of the signature. */
    private static String signed(ContentPattern pattern, Element element) {
        return pattern.dependency().isPresent()
                ? "%s is signed, and <exclude>%s</exclude> takes files from it: what checks the whole jar will refuse it."
                        .formatted(element.jarName(), pattern.text())
                : "%s is signed, so <exclude>%s</exclude> leaves it whole. To cut it all the same: <exclude>%s</exclude>"
                        .formatted(element.jarName(), pattern.text(), element.pattern(pattern.text()));
    }
}
