package dev.lambdamaven.plugin.smoke;

import dev.lambdamaven.plugin.operate.Reading;
import dev.lambdamaven.plugin.operate.Readings;
import dev.lambdamaven.plugin.operate.RequestReport;
import dev.lambdamaven.plugin.operate.Symptoms;
import java.util.List;
import java.util.Optional;

/** What a failed check comes from, as far as its answer and the function's log tell. */
final class Causes {

    private static final int SERVER_ERROR = 500;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_MANY = 429;

    private Causes() {}

    /** An answer below 500 is what the application wanted to say: its log tells nothing about it that it did not mean. */
    static Optional<Reading> of(SmokeResult result) {
        int status = result.seen().map(SmokeResult.Seen::status).orElse(SERVER_ERROR);
        if (status != TOO_MANY && (status < SERVER_ERROR || result.evidence().isEmpty())) {
            return Optional.empty();
        }
        Evidence evidence = result.evidence().orElse(Evidence.ofLog(List.of()));
        return Readings.of(new Symptoms(
                result.asked().invoke(),
                result.seen().flatMap(Causes::refusal),
                evidence.logLines(),
                report(evidence),
                evidence.permitted()
                        .map(given -> given ? Symptoms.Permission.GIVEN : Symptoms.Permission.MISSING)
                        .orElse(Symptoms.Permission.UNKNOWN)));
    }

    static Optional<RequestReport> report(Evidence evidence) {
        return evidence.reportLine().flatMap(RequestReport::parse);
    }

    private static Optional<Symptoms.Refusal> refusal(SmokeResult.Seen seen) {
        boolean own = FreshEndpoint.isGatewayAnswer(seen.status(), seen.headers(), seen.body());
        return switch (seen.status()) {
            case TOO_MANY -> Optional.of(Symptoms.Refusal.TOO_MANY_REQUESTS);
            case SERVER_ERROR -> own ? Optional.of(Symptoms.Refusal.INTERNAL_SERVER_ERROR) : Optional.empty();
            case UNAVAILABLE -> own ? Optional.of(Symptoms.Refusal.SERVICE_UNAVAILABLE) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
