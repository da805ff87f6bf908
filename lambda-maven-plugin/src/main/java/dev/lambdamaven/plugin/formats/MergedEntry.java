package dev.lambdamaven.plugin.formats;

import java.util.List;

/** One file of the merged jar, and what it is made from. */
sealed interface MergedEntry {

    /** A file of one archive, by its place in the class path. */
    record Source(int archive, String entry) {}

    /** The place of the archive that brings it; the first, when several do. */
    int archive();

    /** The file as it is. */
    record Copy(Source source) implements MergedEntry {
        @Override
        public int archive() {
            return source.archive();
        }
    }

    /** Every provider that any of the files names. */
    record Services(List<Source> sources) implements MergedEntry {
        @Override
        public int archive() {
            return sources.get(0).archive();
        }
    }

    /** A licence or notice: each text once, under the name of the jar that brings it. */
    record Texts(List<Source> sources) implements MergedEntry {
        @Override
        public int archive() {
            return sources.get(0).archive();
        }
    }
}
