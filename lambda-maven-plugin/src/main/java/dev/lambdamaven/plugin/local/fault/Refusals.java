package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.local.wire.AwsError;

/** How each service refuses a call that was well made; docs/local-aws.md says where each text comes from. */
final class Refusals {

    private static final String SIMULTANEOUSLY =
            "The request was rejected because multiple requests to change this object were submitted simultaneously. Wait a few"
                    + " minutes and submit your request again.";

    private Refusals() {}

    static AwsError of(Fault.Refusal refusal, AwsCall call, String callerArn) {
        return switch (refusal) {
            case THROTTLED -> throttled(call.service());
            case CONFLICT -> conflict(call);
            case DENIED -> denied(call.service(), Denial.of(call).text(callerArn));
            case EXPIRED -> expired(call.service());
        };
    }

    static AwsError throttled(String service) {
        return switch (service) {
            case "lambda" -> new AwsError(429, "TooManyRequestsException", "Rate exceeded");
            case "apigateway" -> new AwsError(429, "TooManyRequestsException", "Too Many Requests");
            case "s3" -> new AwsError(503, "SlowDown", "Please reduce your request rate.");
            case "iam", "sts" -> new AwsError(400, "Throttling", "Rate exceeded");
            default -> new AwsError(400, "ThrottlingException", "Rate exceeded");
        };
    }

    private static AwsError conflict(AwsCall call) {
        String again = " Please try again.";
        return switch (call.service()) {
            case "lambda" ->
                new AwsError(
                        409, "ResourceConflictException", busy(Denial.of(call).resource()));
            case "apigateway" ->
                new AwsError(
                        409,
                        "ConflictException",
                        "Unable to complete operation due to concurrent modification. Please try again later.");
            case "s3" ->
                new AwsError(
                        409,
                        "OperationAborted",
                        "A conflicting conditional operation is currently in progress against this resource." + again);
            case "iam" -> new AwsError(409, "ConcurrentModification", SIMULTANEOUSLY);
            default ->
                new AwsError(
                        400,
                        "OperationAbortedException",
                        "A conflicting operation is currently in progress against this resource." + again);
        };
    }

    private static String busy(String resource) {
        return "The operation cannot be performed at this time. An update is in progress for resource: " + resource;
    }

    static AwsError denied(String service, String text) {
        return switch (service) {
            case "iam", "sts", "s3" -> new AwsError(403, "AccessDenied", text);
            case "logs" -> new AwsError(400, "AccessDeniedException", text);
            default -> new AwsError(403, "AccessDeniedException", text);
        };
    }

    private static AwsError expired(String service) {
        String text = "The security token included in the request is expired";
        return switch (service) {
            case "iam", "sts" -> new AwsError(403, "ExpiredToken", text);
            case "s3" -> new AwsError(400, "ExpiredToken", "The provided token has expired.");
            case "logs" -> new AwsError(400, "ExpiredTokenException", text);
            default -> new AwsError(403, "ExpiredTokenException", text);
        };
    }

    /** An error of the service itself. */
    static AwsError broken(int status, String service) {
        String code = switch (service) {
            case "lambda" -> "ServiceException";
            case "apigateway" -> "InternalServerErrorException";
            case "iam" -> "ServiceFailure";
            case "s3" -> status == 503 ? "ServiceUnavailable" : "InternalError";
            default -> status == 503 ? "ServiceUnavailable" : "InternalFailure";
        };
        return new AwsError(status, code, "An error occurred and the request cannot be processed.");
    }
}
