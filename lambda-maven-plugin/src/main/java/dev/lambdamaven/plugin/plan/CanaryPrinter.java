package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Canary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;

/** Turns the steps of a canary into lines. */
final class CanaryPrinter implements CanaryStep.Visitor<PlanLine> {

    static final CanaryPrinter LINES = new CanaryPrinter();

    private CanaryPrinter() {}

    @Override
    public PlanLine clearWeights(CanaryStep.ClearWeights step) {
        String others = step.weights().entrySet().stream()
                .map(other -> percent(other.getValue()) + " went to " + other.getKey())
                .collect(Collectors.joining(", "));
        return new PlanLine(
                "alias", '~', "%s %s, and all requests go there (%s)".formatted(step.alias(), step.version(), others));
    }

    @Override
    public PlanLine startCanary(CanaryStep.StartCanary step) {
        String from = step.move().from();
        return new PlanLine(
                "canary",
                '~',
                "%s %s -> %s, and %s -> %s for %s"
                        .formatted(
                                step.alias(),
                                from,
                                from,
                                step.canary().share(),
                                step.move().to(),
                                Canary.shown(step.canary().time())));
    }

    @Override
    public PlanLine watchCanary(CanaryStep.WatchCanary step) {
        String bound = step.canary()
                .allowed()
                .map(percent -> "when more than " + Canary.shown(percent) + " of its requests fail")
                .orElseGet(() -> "when it fails more often than " + step.move().from());
        return new PlanLine("canary", ' ', "watched, and taken back " + bound);
    }

    private static String percent(double weight) {
        return Canary.shown(BigDecimal.valueOf(weight).movePointRight(2).setScale(2, RoundingMode.HALF_UP));
    }
}
