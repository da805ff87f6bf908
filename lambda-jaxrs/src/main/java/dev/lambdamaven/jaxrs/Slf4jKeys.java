package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Puts the ids of the request into slf4j's MDC, as {@code %X{awsRequestId}} and {@code %X{apiRequestId}}. */
final class Slf4jKeys extends LogKeys {

    private static final String AWS_REQUEST_ID = "awsRequestId";
    private static final String API_REQUEST_ID = "apiRequestId";

    private Slf4jKeys() {}

    /** Starts slf4j, too: rather while Lambda initializes the environment than in the first request. */
    static LogKeys create() {
        LogKeys keys = new Slf4jKeys();
        keys.remove();
        return keys;
    }

    @Override
    void put(String apiRequestId, @Nullable Context context) {
        if (context != null) {
            MDC.put(AWS_REQUEST_ID, context.getAwsRequestId());
        }
        if (!apiRequestId.isEmpty()) {
            MDC.put(API_REQUEST_ID, apiRequestId);
        }
    }

    @Override
    void remove() {
        MDC.remove(AWS_REQUEST_ID);
        MDC.remove(API_REQUEST_ID);
    }
}
