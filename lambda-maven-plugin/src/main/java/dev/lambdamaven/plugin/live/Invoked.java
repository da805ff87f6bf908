package dev.lambdamaven.plugin.live;

import dev.lambdamaven.plugin.local.runtime.FunctionRunner;
import dev.lambdamaven.plugin.local.runtime.FunctionSetup;
import dev.lambdamaven.plugin.local.wire.Body;
import dev.lambdamaven.plugin.operate.LogText;
import dev.lambdamaven.plugin.operate.RequestReport;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a function got, and what it made of it.
 *
 * @param failed whether it answered with an error
 * @param cold whether a new process ran it
 * @param lines what the function wrote
 */
record Invoked(
        String function, String version, Body event, Body answer, boolean failed, boolean cold, List<String> lines) {

    Invoked {
        lines = List.copyOf(lines);
    }

    /** The same with other lines. */
    Invoked with(UnaryOperator<String> redaction) {
        List<String> redacted = lines.stream().map(redaction).toList();
        return new Invoked(function, version, event, answer, failed, cold, redacted);
    }

    static Invoked of(FunctionSetup setup, Body event, FunctionRunner.Outcome outcome) {
        List<String> log = outcome.log().text().lines().toList();
        boolean cold =
                log.stream().map(RequestReport::parse).flatMap(Optional::stream).anyMatch(RequestReport::cold);
        return new Invoked(
                setup.identity().name(),
                setup.identity().version(),
                event,
                outcome.result().payload(),
                outcome.result().functionError(),
                cold,
                LogText.own(log));
    }
}
