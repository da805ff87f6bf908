package dev.lambdamaven.plugin.content;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Which names the jars may have, small enough to be read in no time. */
final class NameIndex {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Sorted; two names may share one, which costs a closer look and nothing else. */
    private final long[] hashes;

    private NameIndex(long[] hashes) {
        this.hashes = hashes;
    }

    static NameIndex of(Stream<String> names) {
        LongStream sorted = names.mapToLong(NameIndex::hash).sorted();
        return new NameIndex(sorted.toArray());
    }

    /** What {@link #bytes} gave. */
    static NameIndex of(ByteBuffer bytes) {
        long[] hashes = new long[bytes.remaining() / Long.BYTES];
        bytes.asLongBuffer().get(hashes);
        return new NameIndex(hashes);
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.length * Long.BYTES);
        bytes.asLongBuffer().put(hashes);
        return bytes.array();
    }

    boolean mayHold(String name) {
        return Arrays.binarySearch(hashes, hash(name)) >= 0;
    }

    private static long hash(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameIndex index && Arrays.equals(hashes, index.hashes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hashes);
    }

    @Override
    public String toString() {
        return "NameIndex[" + hashes.length + "]";
    }
}
