package dev.lambdamaven.plugin.local.runtime;

import dev.lambdamaven.plugin.local.wire.Body;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What functions make of events, for tests of what looks on. */
public final class Results {

    private Results() {}

    public static Result answered(String json) {
        return Result.success(Body.utf8(json));
    }

    public static FunctionSetup setup(String name, String version) {
        return new FunctionSetup(
                new FunctionSetup.Identity("eu-west-1", name, version),
                new FunctionSetup.Program("java21", "X", Path.of("none"), List.of()),
                new FunctionSetup.Limits(128, Duration.ofSeconds(1)),
                Map.of());
    }
}
