package dev.lambdamaven.plugin.local.logs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** Lines of several streams in the order of their times; a page at a time, so that a flood is never in memory as a whole. */
final class LogSearch {

    /** "FilterLogEvents", API reference: what one answer holds at most; here also what is read for it. */
    private static final long LARGEST_PAGE = 1 << 20;

    /**
     * What is looked for.
     *
     * @param limit how many lines at most
     */
    record Query(Instant start, Instant end, FilterPattern pattern, int limit) {}

    /** A line with the stream it is from. */
    record Found(LogStream stream, LogLine line) {}

    /**
     * A page.
     *
     * @param next where each stream goes on, by name; absent when all was read
     */
    record Page(List<Found> found, Optional<Map<String, Long>> next) {}

    private static final class Cursor {

        private final LogStream stream;
        private final LogReader reader;
        private Optional<LogLine> head;

        Cursor(LogStream stream, long from) {
            this.stream = stream;
            this.reader = new LogReader(stream, from);
            this.head = reader.next();
        }

        LogLine take() {
            LogLine taken = head.orElseThrow();
            head = reader.next();
            return taken;
        }

        Instant time() {
            return head.map(LogLine::time).orElse(Instant.MAX);
        }
    }

    private LogSearch() {}

    /**
     * Reads one page.
     *
     * @param from where to go on in each stream, by name; the start of the time span where nothing is said
     */
    static Page page(List<LogStream> streams, Query query, Map<String, Long> from) {
        List<Cursor> cursors = new ArrayList<>();
        try {
            for (LogStream stream : streams) {
                stream.note();
                cursors.add(new Cursor(stream, from.getOrDefault(stream.name(), stream.positionAt(query.start()))));
            }
            return merge(cursors, query);
        } finally {
            cursors.forEach(cursor -> cursor.reader.close());
        }
    }

    private static Page merge(List<Cursor> cursors, Query query) {
        PriorityQueue<Cursor> queue = new PriorityQueue<>(Comparator.comparing(Cursor::time));
        cursors.stream().filter(cursor -> isWithin(cursor, query)).forEach(queue::add);
        List<Found> found = new ArrayList<>();
        long scanned = 0;
        while (!queue.isEmpty() && found.size() < query.limit() && scanned < LARGEST_PAGE) {
            Cursor earliest = queue.remove();
            LogLine line = earliest.take();
            scanned += line.next() - line.position();
            if (query.pattern().matches(line.text())) {
                found.add(new Found(earliest.stream, line));
            }
            if (isWithin(earliest, query)) {
                queue.add(earliest);
            }
        }
        return new Page(found, queue.isEmpty() ? Optional.empty() : Optional.of(positions(cursors)));
    }

    private static boolean isWithin(Cursor cursor, Query query) {
        return cursor.head.isPresent() && !cursor.time().isAfter(query.end());
    }

    private static Map<String, Long> positions(List<Cursor> cursors) {
        Map<String, Long> positions = new LinkedHashMap<>();
        cursors.forEach(cursor -> positions.put(
                cursor.stream.name(), cursor.head.map(LogLine::position).orElse(cursor.reader.position())));
        return positions;
    }
}
