package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.SettingStep;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceAlreadyExistsException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetProvisionedConcurrencyConfigResponse;
import software.amazon.awssdk.services.lambda.model.ProvisionedConcurrencyStatusEnum;

/** Applies the steps around a function. Each is idempotent: sent again after a lost answer, it changes nothing more. */
final class SettingCalls implements SettingStep.Visitor<String> {

    private static final Duration PROVISIONED = Duration.ofMinutes(10);

    private final LambdaClient lambda;
    private final AwsClients clients;
    private final Waits waits;

    SettingCalls(AwsClients clients, Waits waits) {
        this.lambda = clients.lambda();
        this.clients = clients;
        this.waits = waits;
    }

    @Override
    public String setReservedConcurrency(SettingStep.SetReservedConcurrency step) {
        step.to()
                .ifPresentOrElse(
                        count -> lambda.putFunctionConcurrency(request ->
                                request.functionName(step.functionName()).reservedConcurrentExecutions(count)),
                        () -> lambda.deleteFunctionConcurrency(request -> request.functionName(step.functionName())));
        return step.functionName();
    }

    @Override
    public String setProvisionedConcurrency(SettingStep.SetProvisionedConcurrency step) {
        step.to()
                .ifPresentOrElse(
                        count -> provide(step, count),
                        () -> lambda.deleteProvisionedConcurrencyConfig(request ->
                                request.functionName(step.functionName()).qualifier(step.alias())));
        return step.alias();
    }

    private void provide(SettingStep.SetProvisionedConcurrency step, int count) {
        lambda.putProvisionedConcurrencyConfig(request -> request.functionName(step.functionName())
                .qualifier(step.alias())
                .provisionedConcurrentExecutions(count));
        String reason = "%d provisioned of %s:%s to be ready".formatted(count, step.functionName(), step.alias());
        waits.until(new Waits.Wait(reason, PROVISIONED), () -> {
            GetProvisionedConcurrencyConfigResponse found = lambda.getProvisionedConcurrencyConfig(
                    request -> request.functionName(step.functionName()).qualifier(step.alias()));
            if (found.status() == ProvisionedConcurrencyStatusEnum.FAILED) {
                throw LambdaException.of(
                                "Lambda could not provide %d of %s:%s beforehand."
                                        .formatted(count, step.functionName(), step.alias()),
                                "The alias serves without them. Mend the cause, then run the goal again.")
                        .with("AWS says", Absent.orEmpty(found.statusReason()));
            }
            return found.status() == ProvisionedConcurrencyStatusEnum.READY ? Optional.of(true) : Optional.empty();
        });
    }

    @Override
    public String setCodeSigning(SettingStep.SetCodeSigning step) {
        step.to()
                .ifPresentOrElse(
                        arn -> lambda.putFunctionCodeSigningConfig(request ->
                                request.functionName(step.functionName()).codeSigningConfigArn(arn)),
                        () -> lambda.deleteFunctionCodeSigningConfig(
                                request -> request.functionName(step.functionName())));
        return step.functionName();
    }

    /** A function that is called meanwhile makes the group itself; then it has no tags of ours. */
    @Override
    public String createLogGroup(SettingStep.CreateLogGroup step) {
        try {
            clients.logs()
                    .createLogGroup(request -> request.logGroupName(step.name()).tags(step.tags()));
        } catch (ResourceAlreadyExistsException madeMeanwhile) {
            return step.name();
        }
        return step.name();
    }

    @Override
    public String setLogRetention(SettingStep.SetLogRetention step) {
        clients.logs()
                .putRetentionPolicy(
                        request -> request.logGroupName(step.logGroup()).retentionInDays(step.days()));
        return step.logGroup();
    }
}
