package dev.lambdamaven.plugin.plan;

import java.util.List;

/** The steps of a deployment, in the order in which they are applied. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Whether the alias will point at another version. */
    public boolean releases() {
        return steps.stream().anyMatch(Plan::movesAlias);
    }

    static boolean movesAlias(Step step) {
        return step instanceof ReleaseStep.CreateAlias || step instanceof ReleaseStep.UpdateAlias;
    }

    /** The printed form of each step; dry run, log and tests all read these. */
    public List<PlanLine> lines() {
        return steps.stream().map(Plan::line).toList();
    }

    /** The printed form of one step. */
    public static PlanLine line(Step step) {
        return step.accept(PlanPrinter.LINES);
    }
}
