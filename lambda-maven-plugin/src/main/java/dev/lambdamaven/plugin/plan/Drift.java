package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Architecture;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.FunctionSpec;
import dev.lambdamaven.plugin.spec.JavaRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What somebody has changed since the last release, told without the project: by what serves and what should lead there. */
public final class Drift {

    private Drift() {}

    /**
     * What a deployment of the version that serves would change, as it would print it.
     *
     * @param alias the one that serves
     */
    public static List<PlanLine> of(Observed observed, String functionName, String alias) {
        List<PlanLine> lines = new ArrayList<>();
        observed.function()
                .ifPresent(function -> observed.alias().ifPresent(serving -> {
                    Observed.Release newest =
                            function.newest().map(Observed.Version::release).orElse(serving.release());
                    foreign(serving.release()).ifPresent(lines::add);
                    settings(function.code(), newest).ifPresent(lines::add);
                    way(observed, functionName, alias, serving.release()).forEach(step -> lines.add(Plan.line(step)));
                }));
        return lines;
    }

    /** No release of this plugin has such a runtime. */
    private static Optional<PlanLine> foreign(Observed.Release serving) {
        return Optional.of(serving.settings().runtime())
                .filter(runtime -> JavaRuntime.find(runtime).isEmpty())
                .map(runtime -> new PlanLine(
                        "function",
                        '~',
                        "what serves runs on %s, which no deployment of this project does".formatted(runtime)));
    }

    /** What was released or rolled back leaves {@code $LATEST} as the newest version is, whichever serves. */
    private static Optional<PlanLine> settings(Observed.Release latest, Observed.Release newest) {
        List<String> changes = new ArrayList<>(latest.settings()
                .withoutDescription()
                .changesTo(newest.settings().withoutDescription()));
        if (!latest.codeSha256().equals(newest.codeSha256())) {
            changes.add("code");
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlanLine("function", '~', String.join(", ", changes)));
    }

    /** From the HTTP API to the alias; there is none to mend where no API was ever made. */
    private static List<Step> way(Observed observed, String functionName, String alias, Observed.Release serving) {
        boolean never = observed.httpApi().isEmpty()
                && observed.alias().map(Observed.Alias::invokers).stream().allMatch(Set::isEmpty);
        List<Step> steps = new ArrayList<>();
        if (!never) {
            Optional<String> apiId = observed.httpApi().map(Observed.HttpApi::id);
            new HttpApiPlanner(asItServes(functionName, alias, serving, apiId), observed).addTo(steps);
        }
        return steps;
    }

    /**
     * A project that wants what serves, and says nothing of the rest; a foreign runtime is told by itself.
     *
     * @param apiId of the HTTP API, when it is not found by this plugin's tags
     */
    public static DeploymentSpec asItServes(
            String functionName, String alias, Observed.Release serving, Optional<String> apiId) {
        FunctionSettings settings = serving.settings();
        FunctionSpec function = new FunctionSpec(
                functionName,
                settings.handler(),
                JavaRuntime.find(settings.runtime()).orElse(JavaRuntime.JAVA21),
                Architecture.of(serving.architecture()),
                settings.memorySize(),
                Duration.ofSeconds(settings.timeout()),
                Optional.of(settings.role()),
                Map.of());
        return new DeploymentSpec(function, alias, apiId, true);
    }
}
