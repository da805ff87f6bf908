package dev.lambdamaven.plugin.local.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When a stream was how long: the lines of a function bear no time, and are not read to be given one. */
final class LogTimes {

    private final List<Mark> marks = new ArrayList<>();

    private record Mark(long size, Instant time) {}

    /** Notes the size of the stream; costs nothing when it has not grown. */
    synchronized void note(long size, Instant now) {
        if (size > lastSize()) {
            marks.add(new Mark(size, now));
        }
    }

    /** When the byte at a position was first seen; empty when it was not yet. */
    synchronized Optional<Instant> of(long position) {
        int index = firstBehind(position);
        return index < marks.size() ? Optional.of(marks.get(index).time()) : Optional.empty();
    }

    /** Where what was seen at a time or later begins. */
    synchronized long positionAt(Instant time) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).time().isBefore(time)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : marks.get(low - 1).size();
    }

    synchronized Optional<Instant> first() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.get(0).time());
    }

    synchronized Optional<Instant> last() {
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(marks.get(marks.size() - 1).time());
    }

    private long lastSize() {
        return marks.isEmpty() ? 0 : marks.get(marks.size() - 1).size();
    }

    private int firstBehind(long position) {
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).size() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
