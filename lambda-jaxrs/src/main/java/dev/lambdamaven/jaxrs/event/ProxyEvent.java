package dev.lambdamaven.jaxrs.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events of payload format 1.0 and of load balancers have besides the members of a {@link LambdaEvent}. */
final class ProxyEvent {

    @Nullable
    Map<String, List<String>> headers;

    @Nullable
    Map<String, List<String>> multiValueHeaders;

    @Nullable
    Map<String, List<String>> query;

    @Nullable
    Map<String, List<String>> multiValueQuery;

    Map<String, Object> identity = Map.of();
    String method = "";
    String path = "";
    String contextPath = "";
    boolean fromLoadBalancer;

    PayloadFormat format() {
        if (!fromLoadBalancer) {
            return PayloadFormat.REST_API;
        }
        return multiValueHeaders == null ? PayloadFormat.ALB : PayloadFormat.ALB_MULTI_VALUE;
    }

    /** Returns a member of the identity that is text; empty if there is none. */
    String identity(String name) {
        return identity.get(name) instanceof String text ? text : "";
    }

    /** Returns all values where the event has them, else the last one of each name. */
    static Map<String, List<String>> richer(
            @Nullable Map<String, List<String>> all, @Nullable Map<String, List<String>> last) {
        if (all != null && !all.isEmpty()) {
            return all;
        }
        return last == null ? new LinkedHashMap<>() : last;
    }
}
