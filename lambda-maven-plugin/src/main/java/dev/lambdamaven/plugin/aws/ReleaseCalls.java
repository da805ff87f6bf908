package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.PreconditionFailedException;
import software.amazon.awssdk.services.lambda.model.PublishVersionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.State;

/** The Lambda calls that publish a version and delete one. A version is returned when it can be invoked. */
final class ReleaseCalls {

    private final LambdaClient lambda;
    private final FunctionWaits waits;
    private final Settled settled;

    ReleaseCalls(LambdaClient lambda, Waits waits, Settled settled) {
        this.lambda = lambda;
        this.settled = settled;
        this.waits = new FunctionWaits(lambda, waits);
    }

    /** Without a snapshot the version is active in the answer already. */
    String publish(ReleaseStep.PublishVersion step) {
        PublishVersionResponse version = waits.untilNobodyElseUpdates(
                step.functionName(), () -> waits.untilRead(step.functionName(), () -> published(step)));
        if (version.state() != State.ACTIVE || !FunctionWaits.isOptimised(version.snapStart())) {
            waits.untilVersionIsReady(step.functionName(), version.version());
        }
        return version.version();
    }

    /** Between the last update and this call another deployment may have made changes of its own. */
    private Optional<PublishVersionResponse> published(ReleaseStep.PublishVersion step) {
        try {
            return Optional.of(lambda.publishVersion(request -> request.functionName(step.functionName())
                    .codeSha256(step.codeSha256())
                    .description(step.description())
                    .revisionId(settled.revision())));
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
}
