package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.aws.ReleaseGate;
import dev.lambdamaven.plugin.plan.PlanLine;
import dev.lambdamaven.plugin.release.SmokeGate;
import dev.lambdamaven.plugin.smoke.SmokeCheck;
import dev.lambdamaven.plugin.smoke.SmokeSettings;
import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.Canary;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is wanted of a {@link MoodyFunction}; apart from it, since it runs where none of these classes is. */
final class MoodyReleases {

    private MoodyReleases() {}

    static DeploymentSpec named(String name, String mood) {
        FunctionSpec function = new FunctionSpec(
                name,
                MoodyFunction.class.getName(),
                JavaRuntime.JAVA21,
                Architecture.X86_64,
                512,
                Duration.ofSeconds(15),
                Optional.empty(),
                Map.of("MOOD", mood));
        return new DeploymentSpec(function, "live", Optional.empty(), false);
    }

    /** The same with a canary that is looked at often, by an AWS that has its metrics after a moment. */
    static DeploymentSpec canary(String name, String mood, String canary) {
        Canary.Pace pace = new Canary.Pace(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(300));
        DeploymentSpec spec = named(name, mood);
        return spec.with(
                spec.releasing().withCanary(Optional.of(Canary.parse(canary).at(pace))));
    }

    static ReleaseGate gate(Consumer<String> log) {
        return new SmokeGate(
                List.of(
                        SmokeCheck.parse("GET /health -> 200"),
                        SmokeCheck.parse("POST /items {\"name\":\"lamp\"} -> 200")),
                SmokeSettings.defaults(),
                line -> log.accept("  " + PlanLine.note("", line)),
                report -> {});
    }
}
