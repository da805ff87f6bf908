package dev.lambdamaven.plugin.formats;

import java.util.List;

/**
 * What one element of the class path holds.
 *
 * @param name as people know it: the name of the jar, or {@code target/classes}
 * @param multiRelease whether its manifest says so; else {@code META-INF/versions} is a folder like any other
 * @param entries its files, without folders
 */
record ArchiveListing(String name, boolean multiRelease, List<Entry> entries) {

    /** A file by its name, with what two files of the same content share. */
    record Entry(String name, long size, long crc32) {

        boolean hasContentOf(Entry other) {
            return size == other.size && crc32 == other.crc32;
        }
    }

    ArchiveListing {
        entries = List.copyOf(entries);
    }
}
