package dev.lambdamaven.plugin.content;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Says what stays out of the zip. */
final class Saved {

    private Saved() {}

    /** Such as {@code 2 dependencies (1.2 MB) and 14 files (30 KB) by <excludes>; 12 native libraries of other systems (8.4 MB)}. */
    static Optional<String> line(List<Dependency> excluded, List<JarsReport.JarCut> cuts) {
        List<String> byPattern = new ArrayList<>();
        if (!excluded.isEmpty()) {
            long size = excluded.stream()
                    .mapToLong(dependency -> dependency.file().toFile().length())
                    .sum();
            byPattern.add(part(Few.counted(excluded.size(), "dependency", "dependencies"), size));
        }
        int files = count(cuts, Saved::files);
        if (files > 0) {
            long size = cuts.stream().mapToLong(JarsReport.JarCut::excludedSize).sum();
            byPattern.add(part(Few.counted(files, "file", "files"), size));
        }
        List<String> parts = new ArrayList<>();
        if (!byPattern.isEmpty()) {
            parts.add(String.join(" and ", byPattern) + " by <excludes>");
        }
        int foreign = count(cuts, cut -> cut.foreign().size());
        if (foreign > 0) {
            long size = cuts.stream().mapToLong(JarsReport.JarCut::foreignSize).sum();
            parts.add(part(Few.counted(foreign, "native library", "native libraries") + " of other systems", size));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    /** Folders are left out with what was in them, and nobody counts them. */
    private static int files(JarsReport.JarCut cut) {
        return (int) cut.excluded().stream().filter(name -> !name.endsWith("/")).count();
    }

    private static int count(List<JarsReport.JarCut> cuts, ToIntFunction<JarsReport.JarCut> number) {
        return cuts.stream().mapToInt(number).sum();
    }

    private static String part(String what, long size) {
        return what + " (" + Few.size(size) + ")";
    }
}
