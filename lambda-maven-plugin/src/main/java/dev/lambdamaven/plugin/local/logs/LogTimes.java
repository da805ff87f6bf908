package dev.lambdamaven.plugin.local.logs;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * When a stream was how long, to the millisecond: the lines of a function bear no time, and are not read to be given one. Of a stream
 * that grows and grows the older times become less exact, so that they never take more room.
 */
final class LogTimes {

    static final int MOST = 8192;

    private long[] sizes = new long[16];
    private long[] times = new long[16];
    private int count;
    private Optional<Instant> first = Optional.empty();

    /** Notes the size of the stream; costs nothing when it has not grown. */
    synchronized void note(long size, Instant now) {
        long time = now.toEpochMilli();
        if (size <= (count == 0 ? 0 : sizes[count - 1])) {
            return;
        }
        if (count > 0 && times[count - 1] == time) {
            sizes[count - 1] = size;
            return;
        }
        if (count == MOST) {
            thin();
        }
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        first = first.or(() -> Optional.of(now));
        sizes[count] = size;
        times[count++] = time;
    }

    /** When the byte at a position was first seen; empty when it was not yet. */
    synchronized Optional<Instant> of(long position) {
        int index = firstAtLeast(sizes, position + 1);
        return index < count ? Optional.of(Instant.ofEpochMilli(times[index])) : Optional.empty();
    }

    /** Where what was seen at a time or later begins. */
    synchronized long positionAt(Instant time) {
        long floor = time.toEpochMilli();
        int index = firstAtLeast(times, time.equals(Instant.ofEpochMilli(floor)) ? floor : floor + 1);
        return index == 0 ? 0 : sizes[index - 1];
    }

    synchronized Optional<Instant> first() {
        return first;
    }

    synchronized Optional<Instant> last() {
        return count == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(times[count - 1]));
    }

    /** Of the older half every second mark goes; what it told is told by the next one. */
    private void thin() {
        int kept = 0;
        for (int i = 1; i < MOST / 2; i += 2) {
            sizes[kept] = sizes[i];
            times[kept++] = times[i];
        }
        System.arraycopy(sizes, MOST / 2, sizes, kept, MOST / 2);
        System.arraycopy(times, MOST / 2, times, kept, MOST / 2);
        count = kept + MOST / 2;
    }

    private int firstAtLeast(long[] values, long wanted) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
