package dev.lambdamaven.jaxrs.http;

import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What an application may know of the invocation that brought a request.
 *
 * @param contextObjects what {@code @Context} injects, by the type it is asked for
 * @param properties what {@code ContainerRequestContext.getProperty} returns
 * @param remainingMillis how long an answer may still take, in milliseconds; {@link Long#MAX_VALUE} if nobody waits
 */
public record Invocation(
        Map<Class<?>, Object> contextObjects, Map<String, Object> properties, LongSupplier remainingMillis) {

    /** An invocation by hand, as in a test: nothing is known and there is no hurry. */
    public static Invocation none() {
        return new Invocation(Map.of(), Map.of(), () -> Long.MAX_VALUE);
    }
}
