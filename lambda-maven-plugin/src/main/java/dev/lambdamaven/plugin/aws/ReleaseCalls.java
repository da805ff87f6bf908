package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import dev.lambdamaven.plugin.plan.Unfinished;
import dev.lambdamaven.plugin.plan.VersionBefore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.AliasRoutingConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** The Lambda calls that publish a version and move the alias. A version is returned when it can be invoked. */
final class ReleaseCalls {

    private static final String FINISHED = "";

    /** No other version gets a part of the requests. */
    private static final AliasRoutingConfiguration WHOLE = AliasRoutingConfiguration.builder()
            .additionalVersionWeights(Map.of())
            .build();

    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final OwnTraces traces;
    private final Settled settled;

    ReleaseCalls(LambdaClient lambda, Waits waits, Settled settled) {
        this.lambda = lambda;
        this.settled = settled;
        this.waits = new FunctionWaits(lambda, waits, Duration.ZERO);
        this.traces = new OwnTraces(lambda);
    }

    String publish(ReleaseStep.PublishVersion step) {
        String version = waits.untilNobodyElseUpdates(
                step.functionName(), () -> waits.untilRead(step.functionName(), () -> published(step)));
        waits.untilVersionIsReady(step.functionName(), version);
        return version;
    }

    /** Between the last update and this call another deployment may have made changes of its own. */
    private Optional<String> published(ReleaseStep.PublishVersion step) {
        try {
            return Optional.of(lambda.publishVersion(request -> request.functionName(step.functionName())
                            .codeSha256(step.codeSha256())
                            .description(step.description())
                            .revisionId(settled.revision()))
                    .version());
        } catch (PreconditionFailedException changed) {
            if (settled.isStill(waits.now(step.functionName()))) {
                return Optional.empty();
            }
            throw rival(
                    "Another deployment has changed %s meanwhile, so no version was published."
                            .formatted(step.functionName()),
                    changed);
        } catch (InvalidParameterValueException refused) {
            if (!Absent.orEmpty(refused.awsErrorDetails().errorMessage()).startsWith("CodeSHA256 (")) {
                throw refused;
            }
            throw rival(
                    "Another deployment has changed the code of %s meanwhile, so no version was published."
                            .formatted(step.functionName()),
                    refused);
        }
    }

    /** The end of a deployment that is not alone. */
    static LambdaException rival(String problem, AwsServiceException refused) {
        return LambdaException.of(problem, "Run the goal again when the other one is done: mvn lambda:deploy")
                .with("AWS says", Absent.orEmpty(refused.awsErrorDetails().errorMessage()))
                .causedBy(refused);
    }

    /** The run that published it may have ended while Lambda was still at work. */
    String resume(ReleaseStep.ResumeVersion step) {
        waits.untilVersionIsReady(step.functionName(), step.version());
        return step.version();
    }

    String createAlias(ReleaseStep.CreateAlias step, String version) {
        return traces.orPresent(
                () -> lambda.createAlias(request -> request.functionName(step.functionName())
                                .name(step.alias())
                                .functionVersion(version)
                                .description(step.unfinished()
                                        .map(Unfinished::description)
                                        .orElseGet(() -> new VersionBefore(Optional.empty()).description())))
                        .aliasArn(),
                () -> traces.alias(step, version));
    }

    String updateAlias(ReleaseStep.UpdateAlias step, String version) {
        String left = step.unfinished()
                .map(Unfinished::description)
                .orElseGet(() -> VersionBefore.of(step.move().from()).description());
        GetAliasResponse now = alias(step.functionName(), step.alias());
        if (!now.functionVersion().equals(step.move().from())) {
            throw LambdaException.of(
                    "Another deployment has moved alias %s to version %s meanwhile, so it is left there."
                            .formatted(step.alias(), now.functionVersion()),
                    "Run the goal again when the other one is done: mvn lambda:deploy");
        }
        try {
            return lambda.updateAlias(request -> request.functionName(step.functionName())
                            .name(step.alias())
                            .functionVersion(version)
                            .revisionId(now.revisionId())
                            .routingConfig(WHOLE)
                            .description(left))
                    .aliasArn();
        } catch (PreconditionFailedException changed) {
            return moved(step, version, changed);
        }
    }

    /** The SDK sends again what was not answered: then the alias is where this call has put it. */
    private String moved(ReleaseStep.UpdateAlias step, String version, PreconditionFailedException changed) {
        GetAliasResponse now = alias(step.functionName(), step.alias());
        if (now.functionVersion().equals(version)) {
            return now.aliasArn();
        }
        throw rival("Another deployment has moved alias %s meanwhile.".formatted(step.alias()), changed);
    }

    /**
     * The alias no longer says that it was not checked, unless another deployment has moved it: then it speaks of that one.
     *
     * @return the version that it points at
     */
    String finish(ReleaseStep.SmokeUrl step, String checked) {
        GetAliasResponse now = alias(step.functionName(), step.alias());
        if (now.functionVersion().equals(checked)) {
            lambda.updateAlias(request -> request.functionName(step.functionName())
                    .name(step.alias())
                    .revisionId(now.revisionId())
                    .description(new VersionBefore(step.unfinished().before()).description()));
        }
        return now.functionVersion();
    }

    /**
     * Moves the alias back, unless another deployment has moved it.
     *
     * @return the version that it points at then
     */
    String returnAlias(ReleaseStep.ReturnAlias step) {
        GetAliasResponse now = alias(step.functionName(), step.alias());
        if (!now.functionVersion().equals(step.move().from())) {
            return now.functionVersion();
        }
        return lambda.updateAlias(request -> request.functionName(step.functionName())
                        .name(step.alias())
                        .revisionId(now.revisionId())
                        .functionVersion(step.move().to())
                        .description(FINISHED))
                .functionVersion();
    }

    /** @throws LambdaException when somebody else has changed the alias since it was read */
    String rollBack(ReleaseStep.RollBack step) {
        try {
            return lambda.updateAlias(request -> request.functionName(step.functionName())
                            .name(step.alias())
                            .functionVersion(step.move().to())
                            .routingConfig(WHOLE)
                            .revisionId(step.revisionId())
                            .description(FINISHED))
                    .functionVersion();
        } catch (PreconditionFailedException changed) {
            throw LambdaException.of(
                            "Alias %s was changed meanwhile, so it was not moved.".formatted(step.alias()),
                            "See what serves now: mvn lambda:status")
                    .causedBy(changed);
        }
    }

    /** One that an alias has begun to point at meanwhile stays: somebody needs it. */
    String deleteVersion(ReleaseStep.DeleteVersion step) {
        try {
            lambda.deleteFunction(
                    request -> request.functionName(step.functionName()).qualifier(step.version()));
            return step.version();
        } catch (ResourceNotFoundException | ResourceConflictException goneOrInUse) {
            return step.version();
        }
    }

    private GetAliasResponse alias(String functionName, String alias) {
        return lambda.getAlias(request -> request.functionName(functionName).name(alias));
    }
}
