package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The part of the plan in which an alias shares its requests between two versions. */
public final class CanaryPlanner {

    private final DeploymentSpec wanted;
    private final Observed observed;

    CanaryPlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
    }

    /** What is said of a canary without being a step. */
    public static Optional<String> note(DeploymentSpec wanted, Observed observed) {
        return wanted.releasing()
                .canary()
                .filter(canary ->
                        observed.alias().filter(ReleasePlanner::isAtVersion).isEmpty())
                .map(canary -> PlanLine.note(
                        "canary",
                        "none: a first release has no version before it that could serve the other requests"));
    }

    /**
     * A share that is found is taken away before anything else, also where a canary follows: until then its version is checked by
     * nobody, and what follows may fail.
     */
    void addClearing(List<Step> steps) {
        observed.alias()
                .filter(alias -> !alias.weights().isEmpty())
                .ifPresent(alias -> steps.add(
                        new CanaryStep.ClearWeights(functionName(), wanted.alias(), alias.version(), alias.weights())));
    }

    /**
     * The steps before the alias moves.
     *
     * @param to the version as printed
     * @throws LambdaException when Lambda would not let the two versions share requests
     */
    void addCanary(String to, List<Step> steps) {
        wanted.releasing()
                .canary()
                .ifPresent(canary -> observed.alias()
                        .filter(alias -> ReleasePlanner.isAtVersion(alias)
                                && !alias.version().equals(to))
                        .ifPresent(alias -> {
                            refuseWhatLambdaRefuses(alias.release().settings(), settings(steps));
                            ReleaseStep.Move move = new ReleaseStep.Move(alias.version(), to);
                            steps.add(new CanaryStep.StartCanary(functionName(), wanted.alias(), move, canary));
                            steps.add(new CanaryStep.WatchCanary(functionName(), wanted.alias(), move, canary));
                        }));
    }

    /** "Create an alias that routes traffic between two versions", Lambda Developer Guide: one role, and one dead-letter queue or none. */
    private void refuseWhatLambdaRefuses(FunctionSettings serving, FunctionSettings next) {
        refuseOther("role", serving, next, FunctionSettings::role);
        refuseOther(
                "deadLetterConfig",
                serving,
                next,
                settings -> settings.options()
                        .connections()
                        .deadLetterTarget()
                        .filter(arn -> !arn.isEmpty())
                        .orElse("none"));
    }

    private void refuseOther(
            String setting, FunctionSettings serving, FunctionSettings next, Function<FunctionSettings, String> value) {
        String from = value.apply(serving);
        String to = value.apply(next);
        if (!from.equals(to)) {
            throw LambdaException.of(
                            "There can be no canary: this release changes the %s of %s, in which two versions that share"
                                            .formatted(setting, functionName())
                                    + " requests must be alike.",
                            "Release this one without: mvn lambda:deploy -Dlambda.canary=")
                    .with(setting, from + " -> " + to);
        }
    }

    /** What the new version will have. */
    private FunctionSettings settings(List<Step> steps) {
        FunctionSettings present = observed.function().orElseThrow().code().settings();
        return steps.stream()
                .filter(Step.UpdateFunctionConfiguration.class::isInstance)
                .map(step ->
                        ((Step.UpdateFunctionConfiguration) step).settings().over(present))
                .findFirst()
                .orElse(present);
    }

    private String functionName() {
        return wanted.function().name();
    }
}
