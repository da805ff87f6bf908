package dev.lambdamaven.plugin.smoke;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs checks in a time that does not pass, and keeps what was said meanwhile. */
record TestRun(TestPace pace, List<String> progress) {

    static TestRun fresh() {
        return new TestRun(new TestPace(), new ArrayList<>());
    }

    SmokeReport run(URI url, String... checks) {
        return runWith(answeredWithin(Duration.ofSeconds(20)), pace, url, checks);
    }

    SmokeReport run(URI url, List<SmokeCheck> checks) {
        return run(answeredWithin(Duration.ofSeconds(20)), pace, url, checks);
    }

    /** The usual windows, and a limit for one answer. */
    static SmokeSettings answeredWithin(Duration limit) {
        SmokeSettings usual = SmokeSettings.defaults();
        return new SmokeSettings(usual.freshWindow(), usual.localWindow(), limit);
    }

    SmokeReport runWith(SmokeSettings settings, Pace time, URI url, String... checks) {
        List<SmokeCheck> read = new SmokeChecks(Path.of(""), Map.of()).read(Arrays.asList(checks), Optional.empty());
        return run(settings, time, url, read);
    }

    private SmokeReport run(SmokeSettings settings, Pace time, URI url, List<SmokeCheck> checks) {
        try (HttpTarget target = HttpTarget.at(url, time)) {
            return new SmokeRunner(settings, time, progress::add, EvidenceSource.none()).run(target, checks);
        }
    }
}
