package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.SnapStartOptimizationStatus;
import software.amazon.awssdk.services.lambda.model.SnapStartResponse;
import software.amazon.awssdk.services.lambda.model.State;

/** The waits that Lambda's states impose (Lambda Developer Guide, "Lambda function states"). */
final class FunctionWaits {

    private static final Duration READ = Duration.ofMinutes(1);
    private static final Duration SETTLE = Duration.ofMinutes(5);

    /** AWS's own waiter for published versions gives up after 26 minutes; snapshots have been seen to take up to a few. */
    private static final Duration SNAPSHOT = Duration.ofMinutes(15);

    private static final String LATEST = "$LATEST";
    private static final String STATE_FAILED = "state: Failed";
    private static final String BUSY = "The operation cannot be performed at this time";

    private final LambdaClient lambda;
    private final Waits waits;

    FunctionWaits(LambdaClient lambda, Waits waits) {
        this.lambda = lambda;
        this.waits = waits;
    }

    /** Lambda may answer with what was there a moment ago; then a revision is not the one that it expects. */
    <T> T untilRead(String function, Supplier<Optional<T>> call) {
        return waits.until(new Waits.Wait("what was changed of " + function + " to be read", READ), call);
    }

    /**
     * Another update in progress is the one conflict that passes; every other conflict of the same class is permanent.
     */
    <T> T untilNobodyElseUpdates(String function, Supplier<T> call) {
        return waits.until(new Waits.Wait("another update of " + function + " to end", SETTLE), () -> {
            try {
                return Optional.of(call.get());
            } catch (ResourceConflictException conflict) {
                String says = Absent.orEmpty(conflict.awsErrorDetails().errorMessage());
                if (says.contains(STATE_FAILED)) {
                    throw neverActive(function, says).causedBy(conflict);
                }
                if (says.startsWith(BUSY)) {
                    return Optional.empty();
                }
                throw conflict;
            }
        });
    }

    FunctionConfiguration untilActive(String function, String qualifier) {
        String reason = "function %s:%s to become active".formatted(function, qualifier);
        return waits.until(new Waits.Wait(reason, SETTLE), () -> active(function, qualifier));
    }

    /** A version with SnapStart is active when its snapshot is there, and ready when that is optimised; others are soon. */
    void untilVersionIsReady(String function, String version) {
        String reason = "version %s of function %s to be ready".formatted(version, function);
        waits.until(
                new Waits.Wait(reason, SNAPSHOT),
                () -> active(function, version).filter(found -> isOptimised(found.snapStart())));
    }

    private Optional<FunctionConfiguration> active(String function, String qualifier) {
        @Nullable FunctionConfiguration found = find(function, qualifier);
        if (found == null || found.state() == State.PENDING) {
            return Optional.empty();
        }
        if (found.state() == State.FAILED) {
            throw failed(function, found.stateReasonCodeAsString(), found.stateReason());
        }
        return Optional.of(found);
    }

    static boolean isOptimised(@Nullable SnapStartResponse snapStart) {
        return snapStart == null
                || snapStart.applyOn() != SnapStartApplyOn.PUBLISHED_VERSIONS
                || snapStart.optimizationStatus() == SnapStartOptimizationStatus.ON;
    }

    FunctionConfiguration untilUpdated(String function) {
        return waits.until(new Waits.Wait("the update of function " + function + " to settle", SETTLE), () -> {
            @Nullable FunctionConfiguration found = find(function, LATEST);
            if (found == null || found.lastUpdateStatus() == LastUpdateStatus.IN_PROGRESS) {
                return Optional.empty();
            }
            if (found.lastUpdateStatus() == LastUpdateStatus.FAILED) {
                throw failed(function, found.lastUpdateStatusReasonCodeAsString(), found.lastUpdateStatusReason());
            }
            return Optional.of(found);
        });
    }

    /** The function as it is now. */
    FunctionConfiguration now(String function) {
        return lambda.getFunction(request -> request.functionName(function)).configuration();
    }

    /** A function that was made a moment ago may not be readable yet. */
    private @Nullable FunctionConfiguration find(String function, String qualifier) {
        try {
            return lambda.getFunction(request -> request.functionName(function).qualifier(qualifier))
                    .configuration();
        } catch (ResourceNotFoundException notYet) {
            return null;
        }
    }

    /** "Failed: you must delete and recreate the function" (Lambda Developer Guide, "Lambda function states"). */
    private static LambdaException neverActive(String function, String says) {
        return LambdaException.of(
                        "Function %s never became active, and takes no update.".formatted(function),
                        "Delete it and deploy again: mvn lambda:undeploy")
                .with("AWS says", says);
    }

    private static LambdaException failed(String function, @Nullable String code, @Nullable String reason) {
        return LambdaException.of(
                        "Lambda could not settle function %s.".formatted(function),
                        "What served before keeps serving. Mend the cause, then run the goal again.")
                .with("AWS says", Absent.orEmpty(reason) + " (" + Absent.orEmpty(code) + ")");
    }
}
