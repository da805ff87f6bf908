package dev.lambdamaven.plugin.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.apigatewayv2.model.ConflictException;
import software.amazon.awssdk.services.apigatewayv2.model.TooManyRequestsException;

/** How changes are sent to API Gateway, which knows no idempotency tokens and takes one change of an API at a time. */
record ApiChanges(Waits waits) {

    /**
     * API Gateway refuses a change to an API while another one runs, and says to try again. Of all calls of an account it
     * takes 10 a second; what it refuses with 429 it has not done, so that may be sent again too.
     */
    <T> T untilNobodyElseChanges(Supplier<T> call) {
        Waits.Wait wait = new Waits.Wait("API Gateway to take a change", Duration.ofMinutes(1));
        return waits.until(wait, () -> {
            try {
                return Optional.of(call.get());
            } catch (TooManyRequestsException throttled) {
                return Optional.empty();
            } catch (ConflictException conflict) {
                if (Absent.orEmpty(conflict.awsErrorDetails().errorMessage()).contains("try again later")) {
                    return Optional.empty();
                }
                throw conflict;
            }
        });
    }

    /**
     * Creates something of which there must be only one. When the answer is lost, or something of that name is there already, it is
     * looked for; only when it is not there is the call sent once more.
     *
     * @param call sent without retries of the SDK
     * @param present what the call would have made, when it is there
     */
    <T> T create(Supplier<T> call, Supplier<Optional<T>> present) {
        try {
            return untilNobodyElseChanges(call);
        } catch (ConflictException exists) {
            return present.get().orElseThrow(() -> exists);
        } catch (SdkClientException lost) {
            return present.get().orElseGet(() -> untilNobodyElseChanges(call));
        } catch (SdkServiceException failed) {
            if (failed.statusCode() < 500) {
                throw failed;
            }
            return present.get().orElseGet(() -> untilNobodyElseChanges(call));
        }
    }
}
