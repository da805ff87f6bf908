package dev.lambdamaven.plugin.spec;

import java.util.Optional;

/**
 * One line per request in CloudWatch Logs ("Configuring logging for HTTP APIs", API Gateway developer guide).
 *
 * @param destination ARN of a log group; when absent a group is made for this function
 * @param format a line with {@code $context} variables, among them {@code $context.requestId}
 */
public record AccessLog(Optional<String> destination, String format) {

    /** What says why a request failed: API Gateway's own error, and that of the call of the function. */
    public static final String DEFAULT_FORMAT =
            "{\"requestId\":\"$context.requestId\",\"time\":\"$context.requestTime\",\"ip\":\"$context.identity.sourceIp\","
                    + "\"method\":\"$context.httpMethod\",\"path\":\"$context.path\",\"routeKey\":\"$context.routeKey\","
                    + "\"status\":$context.status,\"responseLength\":$context.responseLength,"
                    + "\"responseLatency\":$context.responseLatency,\"error\":\"$context.error.message\","
                    + "\"integrationError\":\"$context.integrationErrorMessage\"}";

    public AccessLog {
        destination.ifPresent(arn -> HttpParameters.DESTINATION.require(
                arn.matches("arn:aws[a-z-]*:(logs:[a-z0-9-]+:\\d{12}:log-group:[^:*]+|firehose:.+)(:\\*)?"),
                arn,
                "the ARN of a log group"));
        HttpParameters.FORMAT.require(
                !format.contains("\n") && format.matches(".*\\$context\\.(requestId|extendedRequestId)\\b.*"),
                format,
                "one line with $context.requestId in it, which AWS requires");
        destination = destination.map(arn -> arn.endsWith(":*") ? arn.substring(0, arn.length() - 2) : arn);
    }

    /**
     * Name of the group that is made when none is given. Names that start so are spared an entry for each in the resource policy of
     * CloudWatch Logs, which has a limit ("Enable logging from AWS services", CloudWatch Logs user guide).
     */
    public static String ownGroup(String functionName) {
        return "/aws/vendedlogs/http-api/" + functionName;
    }
}
