package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.plan.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;

/** The Lambda calls of a deployment. Each one that changes the function returns when Lambda has settled it. */
final class FunctionCalls {

    private static final String LATEST = "$LATEST";

    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final OwnTraces traces;
    private final Settled settled;

    /** @param roleLimit how long a role may stay unusable: a fresh one needs a while, a given one does not */
    FunctionCalls(LambdaClient lambda, Waits waits, Duration roleLimit, Settled settled) {
        this.lambda = lambda;
        this.settled = settled;
        this.waits = new FunctionWaits(lambda, waits, roleLimit);
        this.traces = new OwnTraces(lambda);
    }

    String create(Step.CreateFunction step) {
        FunctionSettings settings = step.settings();
        SdkBytes zip = bytes(step.code().zip());
        Supplier<String> create = () -> lambda.createFunction(request -> request.functionName(step.name())
                        .handler(settings.handler())
                        .runtime(settings.runtime())
                        .memorySize(settings.memorySize())
                        .timeout(settings.timeout())
                        .role(settings.role())
                        .environment(environment(settings))
                        .layers(settings.layers())
                        .architecturesWithStrings(step.architecture())
                        .tags(step.tags())
                        .code(code -> code.zipFile(zip))
                        .codeSigningConfigArn(step.codeSigningConfig().orElse(null))
                        .applyMutation(rest -> OptionsSent.in(rest, settings.options())))
                .functionArn();
        String arn = traces.orPresent(
                () -> waits.untilRoleIsUsable(settings.role(), create),
                () -> traces.function(step.name(), step.tags()));
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
        String arn = waits.untilRoleIsUsable(settings.role(), () -> waits.untilNobodyElseUpdates(step.name(), update));
        settled.at(waits.untilUpdated(step.name()));
        return arn;
    }

    String updateCode(Step.UpdateFunctionCode step) {
        SdkBytes zip = bytes(step.code().zip());
        String sha = waits.untilNobodyElseUpdates(step.name(), () -> updated(step, zip));
        settled.at(waits.untilUpdated(step.name()));
        return sha;
    }

    private String updated(Step.UpdateFunctionCode step, SdkBytes zip) {
        try {
            return lambda.updateFunctionCode(request -> request.functionName(step.name())
                            .architecturesWithStrings(step.architecture())
                            .revisionId(settled.revision())
                            .zipFile(zip))
                    .codeSha256();
        } catch (PreconditionFailedException changed) {
            FunctionConfiguration now = waits.now(step.name());
            if (step.code().codeSha256().equals(now.codeSha256())) {
                return now.codeSha256();
            }
            if (settled.isStill(now)) {
                return updated(step, zip);
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

    /** The statement's id derives from the API's, so that a second try cannot add a second statement. */
    String addPermission(HttpApiStep.AddPermission step, String apiId, String sourceArn) {
        String statementId = "apigw-" + apiId;
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

    private static Environment environment(FunctionSettings settings) {
        return Environment.builder().variables(settings.environment()).build();
    }

    static SdkBytes bytes(Path zip) {
        try {
            return SdkBytes.fromByteArrayUnsafe(Files.readAllBytes(zip));
        } catch (IOException unreadable) {
            throw LambdaException.of(
                            "The deployment package " + zip + " cannot be read.", "Build it again: mvn package")
                    .causedBy(unreadable);
        }
    }
}
