package dev.lambdamaven.plugin.content;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element of the class path with its facts, and what is left out of it.
 *
 * @param cut names of entries that do not go into the zip
 */
record Held(Element element, JarFacts facts, Set<String> cut) {

    Held {
        cut = Set.copyOf(cut);
    }

    boolean keeps(String entry) {
        return !cut.contains(entry);
    }

    /** The files that go into the zip. */
    Stream<JarFacts.Entry> kept() {
        return facts.entries().stream().filter(entry -> !entry.isFolder() && keeps(entry.name()));
    }

    /** What looks like a secret in the files that go into the zip. */
    List<Finding> findings() {
        return facts.findings().stream()
                .filter(finding -> keeps(finding.entry()))
                .toList();
    }
}
