package dev.lambdamaven.plugin.plan;

import java.util.Optional;

/** What becomes of what is around a function by the calls of a plan, with the refusals that AWS documents. */
final class SurroundingsInMemory implements SettingStep.Visitor<String> {

    private final AccountInMemory account;
    private Surroundings around;

    SurroundingsInMemory(AccountInMemory account, Surroundings before) {
        this.account = account;
        this.around = before;
    }

    Surroundings now() {
        return around;
    }

    void created(Step.CreateFunction step) {
        step.codeSigningConfig()
                .ifPresent(arn -> around =
                        new Surroundings(around.reserved(), around.provisioned(), around.logGroup(), Optional.of(arn)));
    }

    @Override
    public String setReservedConcurrency(SettingStep.SetReservedConcurrency step) {
        if (step.to().orElse(Integer.MAX_VALUE) < around.provisioned().orElse(0)) {
            throw new AssertionError("should not be lower than function's total provisioned concurrency");
        }
        around = new Surroundings(step.to(), around.provisioned(), around.logGroup(), around.codeSigningConfig());
        return step.functionName();
    }

    @Override
    public String setProvisionedConcurrency(SettingStep.SetProvisionedConcurrency step) {
        ObservedInMemory.assertPresent(account.now.alias());
        if (step.to().orElse(0) > around.reserved().orElse(Integer.MAX_VALUE)) {
            throw new AssertionError("should not be greater than the reservedConcurrentExecution for function");
        }
        around = new Surroundings(around.reserved(), step.to(), around.logGroup(), around.codeSigningConfig());
        return step.alias();
    }

    @Override
    public String setCodeSigning(SettingStep.SetCodeSigning step) {
        around = new Surroundings(around.reserved(), around.provisioned(), around.logGroup(), step.to());
        return step.functionName();
    }

    @Override
    public String createLogGroup(SettingStep.CreateLogGroup step) {
        ObservedInMemory.assertAbsent(around.logGroup());
        return logGroup(Optional.empty());
    }

    @Override
    public String setLogRetention(SettingStep.SetLogRetention step) {
        ObservedInMemory.assertPresent(around.logGroup());
        return logGroup(Optional.of(step.days()));
    }

    private String logGroup(Optional<Integer> days) {
        around = new Surroundings(
                around.reserved(),
                around.provisioned(),
                Optional.of(new Surroundings.LogGroup(days)),
                around.codeSigningConfig());
        return "log group";
    }
}
