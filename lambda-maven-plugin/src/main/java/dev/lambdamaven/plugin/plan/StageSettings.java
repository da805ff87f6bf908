package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Throttling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a stage shall have besides that it deploys by itself; what is absent stays as it is.
 *
 * @param accessLog where a line per request goes
 */
public record StageSettings(Optional<Throttling> throttling, Optional<StageLog> accessLog) {

    /**
     * The access log of a stage.
     *
     * @param destination ARN of the log group
     */
    public record StageLog(String destination, String format) {}

    /** What differs, as printed. */
    List<String> changes(Observed.Stage present) {
        List<String> changes = new ArrayList<>();
        if (!present.autoDeploy()) {
            changes.add("auto-deploy false -> true");
        }
        throttling
                .filter(wanted -> !present.settings().throttling().equals(Optional.of(wanted)))
                .ifPresent(wanted -> changes.add("throttling "
                        + present.settings()
                                .throttling()
                                .map(Throttling::toString)
                                .orElse("none") + " -> " + wanted));
        accessLog.ifPresent(
                wanted -> logChange(present.settings().accessLog(), wanted).ifPresent(changes::add));
        return changes;
    }

    private static Optional<String> logChange(Optional<StageLog> present, StageLog wanted) {
        if (present.equals(Optional.of(wanted))) {
            return Optional.empty();
        }
        boolean sameGroup = present.map(StageLog::destination).equals(Optional.of(wanted.destination()));
        return Optional.of(
                sameGroup
                        ? "access log format"
                        : "access log " + present.map(StageLog::destination).orElse("none") + " -> "
                                + wanted.destination());
    }

    /** As printed of a new stage. */
    List<String> made() {
        List<String> made = new ArrayList<>(List.of("auto-deploy"));
        throttling.ifPresent(limits -> made.add("throttling " + limits));
        accessLog.ifPresent(log -> made.add("access log " + log.destination()));
        return made;
    }
}
