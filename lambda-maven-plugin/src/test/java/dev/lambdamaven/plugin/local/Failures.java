package dev.lambdamaven.plugin.local;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** What AWS's own clients make of a refusal. */
final class Failures {

    private Failures() {}

    /** Status, code and message. */
    static String of(ThrowingCallable call) {
        AwsServiceException failure = catchThrowableOfType(AwsServiceException.class, call);
        return failure.statusCode() + " " + failure.awsErrorDetails().errorCode() + " "
                + failure.awsErrorDetails().errorMessage();
    }
}
