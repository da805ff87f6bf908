package dev.lambdamaven.plugin.plan;

/** Turns the steps of an undeployment into lines. */
final class RemovalPrinter implements RemovalStep.Visitor<PlanLine> {

    static final RemovalPrinter LINES = new RemovalPrinter();

    private RemovalPrinter() {}

    @Override
    public PlanLine deleteApiMapping(RemovalStep.DeleteApiMapping step) {
        return new PlanLine("domain", '-', step.domainName() + " leads here no longer");
    }

    @Override
    public PlanLine deleteHttpApi(RemovalStep.DeleteHttpApi step) {
        return new PlanLine("HTTP API", '-', "%s, which answers at %s".formatted(step.id(), step.url()));
    }

    @Override
    public PlanLine markLogGroup(RemovalStep.MarkLogGroup step) {
        return new PlanLine("log group", '~', step.name() + " is marked as this function's");
    }

    @Override
    public PlanLine deleteFunction(RemovalStep.DeleteFunction step) {
        String versions = step.versions() == 1 ? "its version" : "its %d versions".formatted(step.versions());
        return new PlanLine("function", '-', step.name() + (step.versions() == 0 ? "" : " and " + versions));
    }

    @Override
    public PlanLine deleteLayerVersion(RemovalStep.DeleteLayerVersion step) {
        return new PlanLine("layer", '-', "%s version %d".formatted(step.layerName(), step.number()));
    }

    @Override
    public PlanLine deleteLogGroup(RemovalStep.DeleteLogGroup step) {
        return new PlanLine("log group", '-', step.name() + " and all it holds");
    }

    @Override
    public PlanLine deleteRolePolicy(RemovalStep.DeleteRolePolicy step) {
        return new PlanLine("role", '-', "policy %s of %s".formatted(step.policyName(), step.role()));
    }

    @Override
    public PlanLine detachRolePolicy(RemovalStep.DetachRolePolicy step) {
        return new PlanLine("role", '-', "%s from %s".formatted(step.policyArn(), step.role()));
    }

    @Override
    public PlanLine deleteRole(RemovalStep.DeleteRole step) {
        return new PlanLine("role", '-', step.name());
    }
}
