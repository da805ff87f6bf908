package dev.lambdamaven.plugin.index;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds in a dependency that somebody else reads what is to be found in most: that none of its classes names JAX-RS. */
public final class JarLook {

    /** No class is as large; what claims to be is not read, or it would not fit into memory before the packager refuses the jar. */
    private static final int LARGEST = 1 << 26;

    private final List<String> entries = new ArrayList<>();
    private boolean relevant;

    /** Whether the content of this file matters. */
    public boolean wants(String entry, long size) {
        return !relevant && ArchiveScan.mayMatter(entry) && isRead(size);
    }

    /** Whether a file of that size is read. */
    static boolean isRead(long size) {
        return size >= 0 && size <= LARGEST;
    }

    /** Every file is told. */
    public void file(String entry) {
        entries.add(entry);
    }

    /** The content of a file that is {@linkplain #wants wanted}. */
    public void content(InputStream in) throws IOException {
        relevant |= ArchiveScan.namesJaxRs(in.readAllBytes());
    }

    /** What is to be remembered of the jar, once all of it was told; empty when it has to be read again. */
    public Optional<byte[]> facts() {
        return relevant && !ArchiveScan.isImplementation(entries)
                ? Optional.empty()
                : JarFacts.of(entries, List.of()).bytes();
    }
}
