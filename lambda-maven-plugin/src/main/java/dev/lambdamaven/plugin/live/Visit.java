package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Request;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One request of the application, answered.
 *
 * @param number counted from 1
 * @param millis until it was answered, new code included
 * @param invoked what the function got; absent when it was not asked
 */
record Visit(int number, Instant time, Request request, Answer answer, long millis, Optional<Invoked> invoked) {

    /** Path and query as they were sent. */
    String target() {
        return request.rawPath() + (request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery());
    }

    /** {@code cold}, {@code warm}, or nothing when no function ran. */
    String temperature() {
        return invoked.map(function -> function.cold() ? "cold" : "warm").orElse("");
    }

    /** The line about it, and what the function wrote beneath. */
    List<String> lines() {
        List<String> own = invoked.map(Invoked::lines).orElse(List.of());
        String line = String.format(
                Locale.ROOT,
                "%-7s %-32s %d %6d ms  %s",
                request.method(),
                printable(target()),
                answer.status(),
                millis,
                temperature());
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(line.stripTrailing()),
                        own.stream().map(text -> "        " + text))
                .toList();
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }
}
