package dev.lambdamaven.plugin.plan;

import java.util.Optional;

/** Turns the steps around a function into lines. */
final class SettingPrinter implements SettingStep.Visitor<PlanLine> {

    static final SettingPrinter LINES = new SettingPrinter();

    private SettingPrinter() {}

    @Override
    public PlanLine setReservedConcurrency(SettingStep.SetReservedConcurrency step) {
        String stops = step.to().filter(count -> count == 0).isPresent() ? " (nobody can call it)" : "";
        return line("concurrency", "reserved", step.from(), step.to(), stops);
    }

    @Override
    public PlanLine setProvisionedConcurrency(SettingStep.SetProvisionedConcurrency step) {
        return line("concurrency", "provisioned of " + step.alias(), step.from(), step.to(), "");
    }

    @Override
    public PlanLine setCodeSigning(SettingStep.SetCodeSigning step) {
        return line("function", "codeSigningConfigArn", step.from(), step.to(), "");
    }

    @Override
    public PlanLine createLogGroup(SettingStep.CreateLogGroup step) {
        return new PlanLine("log group", '+', step.name());
    }

    @Override
    public PlanLine setLogRetention(SettingStep.SetLogRetention step) {
        String from = step.from().map(days -> days + " days").orElse("forever");
        return new PlanLine(
                "log group", '~', "%s keeps lines %s -> %d days".formatted(step.logGroup(), from, step.days()));
    }

    private static PlanLine line(String topic, String name, Optional<?> from, Optional<?> to, String remark) {
        return new PlanLine(topic, '~', "%s %s -> %s%s".formatted(name, text(from), text(to), remark));
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }
}
