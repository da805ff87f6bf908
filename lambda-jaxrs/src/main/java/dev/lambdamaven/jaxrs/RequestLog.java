package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdamaven.jaxrs.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/** Writes to the function's log why a request failed; API Gateway's answer would leave no trace of it. */
final class RequestLog {

    private final HttpRequest request;
    private final @Nullable Context context;

    /** Takes the context of the invocation; without one, as in a call by hand, nothing is logged. */
    RequestLog(HttpRequest request, @Nullable Context context) {
        this.request = request;
        this.context = context;
    }

    /**
     * Logs one failure under Lambda's id of the request, in the words of Lambda's own lines, so that one search finds
     * them all. The reason ends its line itself. The query stays out, because secrets travel in it.
     */
    void failed(int status, String reason) {
        if (context == null) {
            return;
        }
        String id = context.getAwsRequestId();
        context.getLogger()
                .log(heading(id).append(status).append(": ").append(reason).toString());
    }

    private StringBuilder heading(String id) {
        return new StringBuilder("RequestId: ")
                .append(id)
                .append(' ')
                .append(request.method())
                .append(' ')
                .append(request.target().path())
                .append(" -> ");
    }
}
