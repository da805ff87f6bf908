package dev.lambdamaven.plugin.packaging;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Files that do not go into the zip although their jar does.
 *
 * @param entries names by the jar, or by the folder of the project's own classes
 */
public record LeftOut(Map<Path, Set<String>> entries) {

    public static final LeftOut NOTHING = new LeftOut(Map.of());

    public LeftOut {
        entries = entries.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** What stays out of one jar or folder. */
    public Set<String> of(Path file) {
        return entries.getOrDefault(file, Set.of());
    }
}
