package dev.lambdamaven.plugin.local.fault;

import dev.lambdamaven.plugin.event.Percent;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.Fields;
import java.util.List;
import java.util.Map;

/**
 * What a caller needs and does not have.
 *
 * @param action as policies name it, such as {@code lambda:CreateFunction}
 * @param resource the ARN that the call is about
 */
record Denial(String action, String resource) {

    /** Operations that ask for another action than their own ("Actions, resources, and condition keys", Service Authorization Reference). */
    private static final Map<String, String> ACTIONS = Map.of(
            "lambda.Invoke", "InvokeFunction",
            "lambda.GetLayerVersionByArn", "GetLayerVersion",
            "s3.HeadObject", "GetObject",
            "s3.HeadBucket", "ListBucket",
            "s3.CreateMultipartUpload", "PutObject",
            "s3.UploadPart", "PutObject",
            "s3.CompleteMultipartUpload", "PutObject",
            "s3.ListParts", "ListMultipartUploadParts",
            "s3.ListMultipartUploads", "ListBucketMultipartUploads");

    /** Needed by whoever gives a function its role; no call has this name. */
    static final String PASS_ROLE = "PassRole";

    static Denial of(AwsCall call) {
        String service = call.service();
        String operation = call.operation();
        String action = service.equals("apigateway")
                ? call.request().method()
                : ACTIONS.getOrDefault(service + "." + operation, operation);
        String prefix = service.equals("monitoring") ? "cloudwatch" : service;
        return new Denial(prefix + ":" + action, resource(call));
    }

    static Denial ofPassRole(String role) {
        return new Denial("iam:" + PASS_ROLE, role);
    }

    /** "Troubleshooting access denied error messages", IAM user guide. */
    String text(String callerArn) {
        return "User: " + callerArn + " is not authorized to perform: " + action + " on resource: " + resource
                + " because no identity-based policy allows the " + action + " action";
    }

    private static String resource(AwsCall call) {
        String path = call.request().rawPath();
        return switch (call.service()) {
            case "lambda" -> function(call, path);
            case "apigateway" -> Arns.apiGateway(call.scope().region(), path.replaceFirst("^/v2", ""));
            case "iam" -> Arns.role("/" + form(call, "RoleName"));
            case "s3" -> "\"arn:aws:s3:::" + Percent.decodePath(path.substring(1)) + "\"";
            case "logs" ->
                Arns.logGroup(
                        call.scope().region(),
                        Fields.parse(call.request().body()).text("logGroupName").orElse("*"));
            case "sts" -> form(call, "RoleArn");
            default -> "*";
        };
    }

    private static String function(AwsCall call, String path) {
        String[] parts = path.split("/", -1);
        if (parts.length > 3 && parts[2].equals("functions")) {
            return Arns.function(call.scope().region(), Percent.decodePath(parts[3]));
        }
        return call.operation().equals("CreateFunction")
                ? Arns.function(
                        call.scope().region(),
                        Fields.parse(call.request().body()).text("FunctionName").orElse("*"))
                : "*";
    }

    private static String form(AwsCall call, String name) {
        return Percent.parameters(call.request().body().text()).getOrDefault(name, List.of("*")).stream()
                .findFirst()
                .orElse("*");
    }
}
