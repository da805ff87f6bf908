package dev.lambdamaven.plugin.event;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What an event says besides the request itself. */
public record EventContext(Target target, Edge edge, Map<String, String> pathParameters, Entry entry) {

    /** A request that came in by the API's own address and needed no authorizer. */
    public EventContext(Target target, Edge edge, Map<String, String> pathParameters) {
        this(target, edge, pathParameters, Entry.PLAIN);
    }

    /**
     * How the request came in.
     *
     * @param domainName when it is not the one of the API itself
     * @param authorizer what the authorizer says of the caller; empty without one
     */
    public record Entry(Optional<String> domainName, Map<String, Object> authorizer) {

        static final Entry PLAIN = new Entry(Optional.empty(), Map.of());
    }

    /**
     * What the request reached.
     *
     * @param stageVariables those of the stage
     */
    public record Target(Api api, String stage, String routeKey, Map<String, String> stageVariables) {}

    /** The HTTP API itself. */
    public record Api(String id, String region, String account) {}

    /**
     * What API Gateway notes when a request comes in.
     *
     * @param requestId as in the answer's {@code apigw-requestid}
     * @param sourceIp the client's address
     * @param listener where the request came in
     */
    public record Edge(String requestId, String traceId, String sourceIp, Listener listener, Instant time) {}

    /**
     * Where requests come in.
     *
     * @param scheme {@code http} or {@code https}
     */
    public record Listener(String scheme, int port) {}
}
