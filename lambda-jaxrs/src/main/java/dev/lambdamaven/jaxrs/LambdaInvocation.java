package dev.lambdamaven.jaxrs;

import com.amazonaws.services.lambda.runtime.Context;
import dev.lambdamaven.jaxrs.http.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What one invocation shows to the application. */
final class LambdaInvocation implements RawEvent, LongSupplier {

    /** Names under which aws-serverless-java-container shows the same, for applications that move from it. */
    private static final String CONTEXT_PROPERTY = "com.amazonaws.lambda.context";

    private static final String EVENT_PROPERTY = "com.amazonaws.httpapi.request";

    private final byte[] json;
    private final Context context;

    private LambdaInvocation(byte[] json, Context context) {
        this.json = json;
        this.context = context;
    }

    static Invocation of(byte[] json, @Nullable Context context) {
        if (context == null) {
            return Invocation.none();
        }
        LambdaInvocation invocation = new LambdaInvocation(json, context);
        return new Invocation(
                Map.of(Context.class, context, RawEvent.class, invocation),
                Map.of(CONTEXT_PROPERTY, context, EVENT_PROPERTY, invocation),
                invocation);
    }

    @Override
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }

    @Override
    public long getAsLong() {
        return context.getRemainingTimeInMillis();
    }
}
