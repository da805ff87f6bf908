package dev.lambdamaven.plugin.release;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.operate.LogRedaction;
import dev.lambdamaven.plugin.operate.LogSource;
import dev.lambdamaven.plugin.operate.LogText;
import dev.lambdamaven.plugin.operate.LoggedLine;
import dev.lambdamaven.plugin.operate.LoggedRequest;
import dev.lambdamaven.plugin.operate.LoggedRequests;
import dev.lambdamaven.plugin.operate.Reading;
import dev.lambdamaven.plugin.operate.Readings;
import dev.lambdamaven.plugin.operate.Symptoms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a version's failures in service come from, as far as the function's log of the last minute tells. */
record LoggedCause(LogSource log, LogRedaction redaction) {

    private static final Duration LOOKED_AT = Duration.ofMinutes(1);
    private static final int LOG_LINES = 20;

    private record Explained(LoggedRequest request, Reading reading) {}

    /** The same failure with the cause of one failed request; as it is when the log tells none, or cannot be read. */
    LambdaException of(LambdaException failure, String version, Instant seen) {
        try {
            List<LoggedLine> lines = log.lines(
                    seen.minus(LOOKED_AT), seen, some -> find(some, version).isPresent());
            return find(lines, version).map(found -> explained(failure, found)).orElse(failure);
        } catch (LambdaException unreadable) {
            return failure;
        }
    }

    private LambdaException explained(LambdaException failure, Explained found) {
        List<String> lines = LogText.shortened(
                found.request().texts().stream().map(redaction::apply).toList());
        return failure.with("cause", redaction.apply(found.reading().cause()))
                .with("log", String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size())))
                .advising(redaction.apply(found.reading().remedy()) + "\n" + failure.advice());
    }

    private static Optional<Explained> find(List<LoggedLine> lines, String version) {
        return LoggedRequests.of(lines).stream()
                .filter(request -> request.version().equals(version))
                .flatMap(request -> reading(request, version).map(known -> new Explained(request, known)).stream())
                .findFirst();
    }

    private static Optional<Reading> reading(LoggedRequest request, String version) {
        return Readings.of(new Symptoms(
                "mvn lambda:invoke -Dlambda.qualifier=" + version,
                Optional.empty(),
                request.texts(),
                request.accounting(),
                Symptoms.Permission.UNKNOWN));
    }
}
