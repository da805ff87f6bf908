package dev.lambdamaven.plugin.plan;

import java.util.stream.Collectors;

/** Turns steps into lines. */
final class PlanPrinter implements Step.Visitor<PlanLine> {

    static final PlanPrinter LINES = new PlanPrinter();

    private PlanPrinter() {}

    @Override
    public PlanLine createRole(Step.CreateRole step) {
        return new PlanLine("role", '+', step.name());
    }

    @Override
    public PlanLine putRolePolicy(Step.PutRolePolicy step) {
        return new PlanLine("role", '+', step.role() + " may " + String.join(", ", step.allowed()));
    }

    @Override
    public PlanLine publishLayerVersion(Step.PublishLayerVersion step) {
        return new PlanLine("layer", '+', "%s (%s)".formatted(step.layerName(), step.reason()));
    }

    @Override
    public PlanLine createFunction(Step.CreateFunction step) {
        FunctionSettings settings = step.settings();
        return new PlanLine(
                "function",
                '+',
                "%s (%s, %s, %d MB, %d s, %s%s)"
                        .formatted(
                                step.name(),
                                settings.runtime(),
                                step.architecture(),
                                settings.memorySize(),
                                settings.timeout(),
                                settings.handler(),
                                options(settings)));
    }

    private static String options(FunctionSettings settings) {
        return settings.options().values().entrySet().stream()
                .map(option -> ", " + option.getKey() + " " + option.getValue())
                .collect(Collectors.joining());
    }

    @Override
    public PlanLine updateFunctionConfiguration(Step.UpdateFunctionConfiguration step) {
        return new PlanLine("function", '~', String.join(", ", step.changes()));
    }

    @Override
    public PlanLine updateFunctionCode(Step.UpdateFunctionCode step) {
        return new PlanLine("function", '~', String.join(", ", step.changes()));
    }

    @Override
    public PlanLine tagFunction(Step.TagFunction step) {
        return new PlanLine("function", '~', String.join(", ", step.changes()));
    }

    @Override
    public PlanLine publishVersion(ReleaseStep.PublishVersion step) {
        return new PlanLine("version", '+', "the next one");
    }

    @Override
    public PlanLine resumeVersion(ReleaseStep.ResumeVersion step) {
        return new PlanLine("version", ' ', step.version() + ", published by an earlier run");
    }

    @Override
    public PlanLine smokeVersion(ReleaseStep.SmokeVersion step) {
        return new PlanLine("smoke", ' ', checks(step.checks()) + " on " + step.candidate());
    }

    @Override
    public PlanLine createAlias(ReleaseStep.CreateAlias step) {
        return new PlanLine("alias", '+', step.alias() + " -> " + step.candidate());
    }

    @Override
    public PlanLine updateAlias(ReleaseStep.UpdateAlias step) {
        return new PlanLine("alias", '~', step.alias() + " " + step.move());
    }

    @Override
    public PlanLine smokeUrl(ReleaseStep.SmokeUrl step) {
        return new PlanLine(
                "smoke",
                ' ',
                checks(step.checks()) + " over HTTP"
                        + (step.resumed() ? ", which an earlier run has not finished" : ""));
    }

    @Override
    public PlanLine returnAlias(ReleaseStep.ReturnAlias step) {
        return new PlanLine("alias", '~', step.alias() + " " + step.move() + ", as before");
    }

    @Override
    public PlanLine deleteVersion(ReleaseStep.DeleteVersion step) {
        return new PlanLine("version", '-', step.version());
    }

    @Override
    public PlanLine rollBack(ReleaseStep.RollBack step) {
        String weights = step.weighted() ? ", and all requests go there" : "";
        return new PlanLine("alias", '~', step.alias() + " " + step.move() + weights);
    }

    private static String checks(int count) {
        return count == 1 ? "1 check" : count + " checks";
    }

    @Override
    public PlanLine setting(SettingStep step) {
        return step.visit(SettingPrinter.LINES);
    }

    @Override
    public PlanLine httpApi(HttpApiStep step) {
        return step.visit(HttpApiPrinter.LINES);
    }

    @Override
    public PlanLine entrance(EntranceStep step) {
        return step.visit(EntrancePrinter.LINES);
    }

    @Override
    public PlanLine canary(CanaryStep step) {
        return step.visit(CanaryPrinter.LINES);
    }

    @Override
    public PlanLine store(StoreStep step) {
        return step.accept(new StorePrinter());
    }
}
