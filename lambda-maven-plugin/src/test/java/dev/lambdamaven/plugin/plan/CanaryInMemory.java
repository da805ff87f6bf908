package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.Alias;
import dev.lambdamaven.plugin.plan.Observed.Version;
import java.util.Map;

/** What becomes of an alias that shares its requests. */
record CanaryInMemory(ObservedInMemory account, String version) implements CanaryStep.Visitor<String> {

    @Override
    public String clearWeights(CanaryStep.ClearWeights step) {
        return account.alias(with(alias(step.version()), Map.of()));
    }

    /** "Create an alias that routes traffic between two versions", Lambda Developer Guide. */
    @Override
    public String startCanary(CanaryStep.StartCanary step) {
        Alias alias = alias(step.move().from());
        Version candidate = account.now.function().orElseThrow().versions().stream()
                .filter(one -> one.number().equals(version))
                .findFirst()
                .orElseThrow();
        if (version.equals(alias.version())
                || !candidate
                        .release()
                        .settings()
                        .role()
                        .equals(alias.release().settings().role())) {
            throw new AssertionError("Lambda refuses " + step);
        }
        return account.alias(with(alias, Map.of(version, step.canary().weight())));
    }

    @Override
    public String watchCanary(CanaryStep.WatchCanary step) {
        if (!alias(step.move().from()).weights().containsKey(version)) {
            throw new AssertionError("nobody calls " + version);
        }
        return version;
    }

    /** The same alias with another share of another version. */
    static Alias with(Alias alias, Map<String, Double> weights) {
        return new Alias(
                alias.version(),
                alias.release(),
                alias.invokers(),
                alias.description(),
                alias.urlGrants(),
                weights,
                alias.revisionId());
    }

    private Alias alias(String version) {
        Alias alias = account.now.alias().orElseThrow();
        if (!alias.version().equals(version)) {
            throw new AssertionError("the alias is at " + alias.version() + ", not at " + version);
        }
        return alias;
    }
}
