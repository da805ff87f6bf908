package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of a package's content, and is said again as long as nothing changes.
 *
 * @param warnings each one line
 * @param saved what was left out; told only when the zip was written
 */
record Told(List<String> warnings, Optional<String> saved) {

    private static final String WARNINGS = "warnings";

    Told {
        warnings = List.copyOf(warnings);
    }

    static Told of(Content content) {
        return new Told(content.warnings(), content.saved());
    }

    /** What {@code package.json} remembers. */
    static Told before(Map<String, Object> facts) {
        List<String> warnings = facts.get(WARNINGS) instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
        return new Told(warnings, Optional.empty());
    }

    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(WARNINGS, warnings);
        return facts;
    }
}
