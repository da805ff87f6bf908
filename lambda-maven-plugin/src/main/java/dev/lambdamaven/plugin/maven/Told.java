package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.content.Content;
import dev.lambdamaven.plugin.packaging.PackageWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** What {@code package.json} remembers: the warnings about the content, and what the writer noted. */
    static Told in(Map<String, Object> facts) {
        List<String> lines = new ArrayList<>(lines(facts.get(WARNINGS)));
        lines.addAll(lines(facts.get(PackageWriter.NOTES)));
        return new Told(lines, Optional.empty());
    }

    private static List<String> lines(@Nullable Object fact) {
        return fact instanceof List<?> lines
                ? lines.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** For {@code package.json}. */
    static Map<String, Object> facts(Content content) {
        return Map.of(WARNINGS, content.warnings());
    }

    /** The same, in the build that left this out. */
    Told with(Optional<String> line) {
        return new Told(warnings, line);
    }
}
