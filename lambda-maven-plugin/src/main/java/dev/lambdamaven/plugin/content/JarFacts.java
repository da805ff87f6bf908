package dev.lambdamaven.plugin.content;

import java.util.Comparator;
import java.util.List;

/**
 * What one element of the class path holds, as far as its content alone tells.
 *
 * @param entries all files; one that is there twice stands here twice
 * @param natives what processors other than the JVM run
 * @param findings what looks like a secret
 * @param signed whether there is a signature over the entries
 * @param multiRelease whether its manifest lets newer JVMs see other classes
 */
record JarFacts(
        List<Entry> entries,
        List<NativeLibrary> natives,
        List<Finding> findings,
        boolean signed,
        boolean multiRelease) {

    static final JarFacts NOTHING = new JarFacts(List.of(), List.of(), List.of(), false, false);

    JarFacts {
        entries = List.copyOf(entries);
        natives = List.copyOf(natives);
        findings = List.copyOf(findings);
    }

    /** The same in the order of names, and those of one name in the order in which they stand. */
    JarFacts byName() {
        return new JarFacts(
                entries.stream().sorted(Comparator.comparing(Entry::name)).toList(),
                natives.stream()
                        .sorted(Comparator.comparing(NativeLibrary::entry))
                        .toList(),
                findings.stream().sorted(Comparator.comparing(Finding::entry)).toList(),
                signed,
                multiRelease);
    }

    /**
     * One file.
     *
     * @param size bytes, not compressed
     * @param crc32 of these bytes
     * @param major class-file version; 0 for what is no class
     */
    record Entry(String name, long size, int crc32, int major) {

        private static final String CLASS = ".class";

        boolean isClass() {
            return name.endsWith(CLASS);
        }

        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean hasBytesOf(Entry other) {
            return size == other.size && crc32 == other.crc32;
        }
    }
}
