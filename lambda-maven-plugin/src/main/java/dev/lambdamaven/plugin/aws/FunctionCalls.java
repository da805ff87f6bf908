package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.packaging.DeploymentPackage;
import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Step;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The Lambda calls of a deployment. Each one that changes the function returns when Lambda has settled it. */
final class FunctionCalls {

    private static final String LATEST = "$LATEST";

    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final RoleWait role;
    private final OwnTraces traces;
    private final Settled settled;
    private final PackageStore store;

    FunctionCalls(LambdaClient lambda, FunctionWaits waits, RoleWait role, Settled settled, PackageStore store) {
        this.lambda = lambda;
        this.waits = waits;
        this.role = role;
        this.settled = settled;
        this.store = store;
        this.traces = new OwnTraces(lambda);
    }

    String create(Step.CreateFunction step) {
        FunctionSettings settings = step.settings();
        CodeSource code = code(step.code());
        Supplier<String> create = () -> lambda.createFunction(request -> request.functionName(step.name())
                        .overrideConfiguration(AwsClients.uploading())
                        .handler(settings.handler())
                        .runtime(settings.runtime())
                        .memorySize(settings.memorySize())
                        .timeout(settings.timeout())
                        .role(settings.role())
                        .environment(environment(settings))
                        .layers(settings.layers())
                        .architecturesWithStrings(step.architecture())
                        .tags(step.tags())
                        .code(code::into)
                        .codeSigningConfigArn(step.codeSigningConfig().orElse(null))
                        .applyMutation(rest -> OptionsSent.in(rest, settings.options())))
                .functionArn();
        String arn = traces.orPresent(() -> role.until(settings.role(), create), () -> {
            waits.untilActive(step.name(), LATEST);
            return traces.function(step.name(), step.tags());
        });
        settled.at(waits.untilActive(step.name(), LATEST));
        return arn;
    }

    String updateConfiguration(Step.UpdateFunctionConfiguration step) {
        FunctionSettings settings = step.settings();
        Supplier<String> update = () -> lambda.updateFunctionConfiguration(request -> request.functionName(step.name())
                        .handler(settings.handler())
                        .runtime(settings.runtime())
                        .memorySize(settings.memorySize())
                        .timeout(settings.timeout())
                        .role(settings.role())
                        .environment(environment(settings))
                        .layers(settings.layers())
                        .applyMutation(rest -> OptionsSent.in(rest, settings.options())))
                .functionArn();
        String arn = role.until(settings.role(), () -> waits.untilNobodyElseUpdates(step.name(), update));
        settled.at(waits.untilUpdated(step.name()));
        return arn;
    }

    String updateCode(Step.UpdateFunctionCode step) {
        CodeSource code = code(step.code());
        String sha = waits.untilNobodyElseUpdates(
                step.name(), () -> waits.untilRead(step.name(), () -> updated(step, code)));
        settled.at(waits.untilUpdated(step.name()));
        return sha;
    }

    private Optional<String> updated(Step.UpdateFunctionCode step, CodeSource code) {
        try {
            return Optional.of(lambda.updateFunctionCode(request -> code.into(request.functionName(step.name())
                            .overrideConfiguration(AwsClients.uploading())
                            .architecturesWithStrings(step.architecture())
                            .revisionId(settled.revision())))
                    .codeSha256());
        } catch (PreconditionFailedException changed) {
            FunctionConfiguration now = waits.now(step.name());
            if (step.code().codeSha256().equals(now.codeSha256())) {
                return Optional.of(now.codeSha256());
            }
            if (settled.isStill(now)) {
                return Optional.empty();
            }
            throw ReleaseCalls.rival("Another deployment has changed " + step.name() + " meanwhile.", changed);
        }
    }

    String tag(Step.TagFunction step) {
        return waits.untilNobodyElseUpdates(step.arn(), () -> {
            lambda.tagResource(request -> request.resource(step.arn()).tags(step.tags()));
            return step.arn();
        });
    }

    String addPermission(HttpApiStep.AddPermission step, String apiId, String sourceArn) {
        String statementId = AliasPolicy.statementId(apiId);
        return traces.orPresent(
                () -> {
                    lambda.addPermission(request -> request.functionName(step.functionName())
                            .qualifier(step.alias())
                            .statementId(statementId)
                            .action("lambda:InvokeFunction")
                            .principal("apigateway.amazonaws.com")
                            .sourceArn(sourceArn));
                    return statementId;
                },
                () -> traces.permission(step, sourceArn));
    }

    String removePermission(HttpApiStep.RemovePermission step) {
        String statementId = AliasPolicy.statementId(step.apiId());
        try {
            lambda.removePermission(request -> request.functionName(step.functionName())
                    .qualifier(step.alias())
                    .statementId(statementId));
        } catch (ResourceNotFoundException goneAlready) {
            return statementId;
        }
        return statementId;
    }

    private static Environment environment(FunctionSettings settings) {
        return Environment.builder().variables(settings.environment()).build();
    }

    private CodeSource code(DeploymentPackage code) {
        return CodeSource.of(code.zip(), store.zip(code));
    }
}
