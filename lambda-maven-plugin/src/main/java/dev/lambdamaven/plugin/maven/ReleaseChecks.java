package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.smoke.SmokeCheck;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The checks of a project, or the one that stands for them where there are none. */
final class ReleaseChecks {

    private static final String DEFAULT_CHECK = "GET /health -> 200";

    private ReleaseChecks() {}

    static List<SmokeCheck> of(@Nullable List<String> checks, Consumer<String> log) {
        if (checks != null && !checks.isEmpty()) {
            return checks.stream().map(SmokeCheck::parse).toList();
        }
        log.accept("No <checks> are configured: " + DEFAULT_CHECK);
        return List.of(SmokeCheck.parse(DEFAULT_CHECK));
    }
}
