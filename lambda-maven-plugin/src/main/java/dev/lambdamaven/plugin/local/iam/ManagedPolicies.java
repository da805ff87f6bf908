package dev.lambdamaven.plugin.local.iam;

import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The policies of AWS that an execution role of a function may need; policies of the account's own are not imitated. */
final class ManagedPolicies {

    /** "AWS managed policies for AWS Lambda", Lambda developer guide, and that of X-Ray; with their paths. */
    private static final List<String> KNOWN = List.of(
            "service-role/AWSLambdaBasicExecutionRole",
            "service-role/AWSLambdaVPCAccessExecutionRole",
            "service-role/AWSLambdaDynamoDBExecutionRole",
            "service-role/AWSLambdaKinesisExecutionRole",
            "service-role/AWSLambdaSQSQueueExecutionRole",
            "service-role/AWSLambdaRole",
            "AWSLambdaExecute",
            "AWSLambda_ReadOnlyAccess",
            "AWSLambda_FullAccess",
            "AWSXRayDaemonWriteAccess",
            "CloudWatchLambdaInsightsExecutionRolePolicy");

    private static final Pattern ARN = Pattern.compile("arn:aws[a-z-]*:iam::aws:policy/(.+)");

    private ManagedPolicies() {}

    /**
     * A policy's ARN, when a role can have it.
     *
     * @throws AwsError 404 when there is no such policy
     */
    static String attachable(String arn) {
        if (name(arn).isEmpty()) {
            throw new AwsError(404, "NoSuchEntity", "Policy " + arn + " does not exist or is not attachable.");
        }
        return arn;
    }

    static String get(QueryCall call) {
        String arn = call.required("PolicyArn");
        String path =
                name(arn).orElseThrow(() -> new AwsError(404, "NoSuchEntity", "Policy " + arn + " was not found."));
        int slash = path.lastIndexOf('/');
        return Xml.wrap(
                "Policy",
                Xml.element("PolicyName", path.substring(slash + 1))
                        + Xml.element("PolicyId", "ANPAIDENTIFIER")
                        + Xml.element("Arn", arn)
                        + Xml.element("Path", "/" + path.substring(0, slash + 1))
                        + Xml.element("DefaultVersionId", "v1")
                        + Xml.element("IsAttachable", "true"));
    }

    private static Optional<String> name(String arn) {
        Matcher managed = ARN.matcher(arn);
        return managed.matches() ? Optional.of(managed.group(1)).filter(KNOWN::contains) : Optional.empty();
    }
}
