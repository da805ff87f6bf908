package dev.lambdamaven.plugin.local.gateway;

import java.time.Instant;
import java.util.Map;

/** What an event says besides the request itself. */
record EventContext(Target target, Edge edge, Map<String, String> pathParameters) {

    /**
     * What the request reached.
     *
     * @param stageVariables those of the stage
     */
    record Target(String apiId, String region, String stage, String routeKey, Map<String, String> stageVariables) {}

    /**
     * What API Gateway notes when a request comes in.
     *
     * @param requestId as in the answer's {@code apigw-requestid}
     * @param sourceIp the client's address
     * @param port on which the request came in
     */
    record Edge(String requestId, String traceId, String sourceIp, int port, Instant time) {}
}
