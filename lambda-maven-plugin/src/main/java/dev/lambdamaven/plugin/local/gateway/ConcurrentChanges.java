package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.OperationTable;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Refuses a change of an API while another one of the same API is under way, as API Gateway does. */
final class ConcurrentChanges {

    /** How long a change takes, so that changes of two deployments can meet. */
    private static final Duration WORK = Duration.ofMillis(2);

    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /**
     * Makes a change.
     *
     * @throws AwsError 409 while another one is under way
     */
    Answer alone(String apiId, Call call, OperationTable.Operation change) {
        if (!underWay.add(apiId)) {
            throw new AwsError(
                    409,
                    "ConflictException",
                    "Unable to complete operation due to concurrent modification. Please try again later.");
        }
        try {
            LockSupport.parkNanos(WORK.toNanos());
            return change.answer(call);
        } finally {
            underWay.remove(apiId);
        }
    }
}
