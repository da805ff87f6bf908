package dev.lambdamaven.plugin.smoke;

import java.time.Duration;

/**
 * How smoke checks are run.
 *
 * @param freshWindow how long a new endpoint may answer as if it were not there yet, from the start of the run
 * @param localWindow the same on this machine
 * @param requestTimeout for one whole answer, body included; the HTTP API itself cuts at 30 s
 * @param repeat how often all checks are run, at least once
 * @param parallel how many checks are run at a time, at least one
 */
public record SmokeSettings(
        Duration freshWindow, Duration localWindow, Duration requestTimeout, int repeat, int parallel) {

    public SmokeSettings {
        if (repeat < 1 || parallel < 1) {
            throw new IllegalArgumentException("at least once, one at a time");
        }
    }

    /** All checks once, one after another. */
    public SmokeSettings(Duration freshWindow, Duration localWindow, Duration requestTimeout) {
        this(freshWindow, localWindow, requestTimeout, 1, 1);
    }

    /** 60 s for a new endpoint, 2 s for a local one, 30 s for an answer. */
    public static SmokeSettings defaults() {
        return new SmokeSettings(Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofSeconds(30));
    }

    public SmokeSettings repeated(int times) {
        return new SmokeSettings(freshWindow, localWindow, requestTimeout, times, parallel);
    }

    public SmokeSettings inParallel(int checks) {
        return new SmokeSettings(freshWindow, localWindow, requestTimeout, repeat, checks);
    }
}
