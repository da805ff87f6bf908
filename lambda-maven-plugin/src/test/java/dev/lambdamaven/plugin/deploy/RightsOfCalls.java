package dev.lambdamaven.plugin.deploy;

import dev.lambdamaven.plugin.local.fault.RecordedCall;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which actions the calls of AWS need: "Actions, resources, and condition keys for AWS services", Service Authorization Reference, of
 * Lambda, API Gateway Management V2, IAM, CloudWatch, CloudWatch Logs and S3, and what the pages of an operation say of its dependent actions. An
 * action has the name of its operation unless it is written here.
 */
final class RightsOfCalls {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("monitoring:GetMetricData", "cloudwatch:GetMetricData"),
            Map.entry("lambda:Invoke", "lambda:InvokeFunction"),
            Map.entry("lambda:GetLayerVersionByArn", "lambda:GetLayerVersion"),
            Map.entry("s3:HeadBucket", "s3:ListBucket"),
            Map.entry("s3:ListObjectsV2", "s3:ListBucket"),
            Map.entry("s3:HeadObject", "s3:GetObject"),
            Map.entry("s3:GetPublicAccessBlock", "s3:GetBucketPublicAccessBlock"),
            Map.entry("s3:PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock"),
            Map.entry("s3:GetBucketEncryption", "s3:GetEncryptionConfiguration"),
            Map.entry("s3:PutBucketEncryption", "s3:PutEncryptionConfiguration"),
            Map.entry("s3:GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration"),
            Map.entry("s3:PutBucketLifecycleConfiguration", "s3:PutLifecycleConfiguration"),
            Map.entry("s3:ListMultipartUploads", "s3:ListBucketMultipartUploads"),
            Map.entry("s3:ListParts", "s3:ListMultipartUploadParts"),
            Map.entry("s3:CreateMultipartUpload", "s3:PutObject"),
            Map.entry("s3:UploadPart", "s3:PutObject"),
            Map.entry("s3:CompleteMultipartUpload", "s3:PutObject"));

    /**
     * What a call needs besides, as these are made here: with tags and a role. That GetFunction shows tags only with ListTags says the
     * Lambda API. A guess: {@code apigateway:TagResource}, which the reference does not list and AWS was reported to ask for.
     */
    private static final Map<String, List<String>> IMPLIED = Map.of(
            "lambda:CreateFunction", List.of("lambda:TagResource", "iam:PassRole"),
            "lambda:GetFunction", List.of("lambda:ListTags"),
            "iam:CreateRole", List.of("iam:TagRole"),
            "logs:CreateLogGroup", List.of("logs:TagResource"),
            "apigateway:CreateApi", List.of("apigateway:TagResource"));

    private static final Map<String, String> METHODS =
            Map.of("Get", "GET", "Create", "POST", "Update", "PATCH", "Delete", "DELETE");

    private RightsOfCalls() {}

    /** @param connected what calls need besides since the function names other resources, by call */
    static Set<String> of(List<RecordedCall> calls, Map<String, List<String>> connected) {
        return calls.stream()
                .filter(call -> !call.service().equals("sts"))
                .map(call -> call.service() + ":" + call.operation())
                .flatMap(call -> Stream.of(
                                Stream.of(action(call)),
                                IMPLIED.getOrDefault(call, List.of()).stream(),
                                connected.getOrDefault(call, List.of()).stream())
                        .flatMap(actions -> actions))
                .collect(Collectors.toSet());
    }

    private static String action(String call) {
        return METHODS.keySet().stream()
                .filter(verb -> call.startsWith("apigateway:" + verb))
                .map(verb -> "apigateway:" + METHODS.get(verb))
                .findFirst()
                .orElseGet(() -> NAMES.getOrDefault(call, call));
    }
}
