package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last requests: 100 at most, and not more than 32 MB of them. */
final class Visits {

    private static final int LARGEST = 100;
    private static final long MOST_BYTES = 32L * 1024 * 1024;

    private final Deque<Visit> visits = new ArrayDeque<>();
    private long bytes;
    private int counted;

    synchronized Visit add(Instant time, Request request, Answer answer, long millis, Optional<Invoked> invoked) {
        counted++;
        Visit visit = new Visit(counted, time, request, answer, millis, invoked);
        visits.addFirst(visit);
        bytes += size(visit);
        while (visits.size() > LARGEST || (bytes > MOST_BYTES && visits.size() > 1)) {
            bytes -= size(visits.removeLast());
        }
        return visit;
    }

    /** The newest first. */
    synchronized List<Visit> all() {
        return List.copyOf(visits);
    }

    Optional<Visit> find(String number) {
        return all().stream()
                .filter(visit -> Integer.toString(visit.number()).equals(number))
                .findFirst();
    }

    private static long size(Visit visit) {
        long function = visit.invoked()
                .map(invoked -> (long) invoked.event().size() + invoked.answer().size())
                .orElse(0L);
        return function + visit.request().body().size() + visit.answer().body().size();
    }
}
