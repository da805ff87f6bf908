package dev.lambdamaven.plugin.smoke;

import java.time.Duration;

/**
 * How long smoke checks wait.
 *
 * @param freshWindow how long a new endpoint may answer as if it were not there yet, from the start of the run
 * @param localWindow the same on this machine
 * @param requestTimeout for one whole answer, body included; the HTTP API itself cuts at 30 s
 */
public record SmokeSettings(Duration freshWindow, Duration localWindow, Duration requestTimeout) {

    /** 60 s for a new endpoint, 2 s for a local one, 30 s for an answer. */
    public static SmokeSettings defaults() {
        return new SmokeSettings(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(30));
    }
}
