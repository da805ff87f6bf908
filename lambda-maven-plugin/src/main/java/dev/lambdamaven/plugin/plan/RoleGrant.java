package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a function's role may do: pure data, a statement of its policy.
 *
 * @param words what it may do, as printed
 * @param condition JSON, or empty for none
 */
record RoleGrant(String words, List<String> actions, List<String> resources, String condition) {

    private static final List<String> EVERYTHING = List.of("*");

    RoleGrant(String words, List<String> actions, List<String> resources) {
        this(words, actions, resources, "");
    }

    /** Writing to this function's log group, and nothing else. */
    static RoleGrant logs(String logGroupArn) {
        return new RoleGrant(
                "write the logs of this function",
                List.of("logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"),
                List.of(logGroupArn, logGroupArn + ":*"));
    }

    /** What the settings of a function need besides its logs (Lambda Developer Guide, the page of each setting). */
    static List<RoleGrant> of(FunctionOptions options) {
        List<RoleGrant> grants = new ArrayList<>();
        Connections connections = options.connections();
        connections.vpc().filter(vpc -> !vpc.isNone()).ifPresent(vpc -> grants.add(vpc()));
        options.tracing().filter("Active"::equals).ifPresent(mode -> grants.add(traces()));
        connections.deadLetterTarget().filter(arn -> !arn.isEmpty()).ifPresent(arn -> grants.add(deadLetters(arn)));
        connections
                .fileSystem()
                .filter(files -> !files.accessPoint().isEmpty())
                .ifPresent(files -> grants.add(files(files.accessPoint())));
        connections.kmsKey().filter(arn -> !arn.isEmpty()).ifPresent(arn -> grants.add(key(arn)));
        return grants;
    }

    /** The actions of AWSLambdaVPCAccessExecutionRole; network interfaces cannot be named before they are there. */
    private static RoleGrant vpc() {
        return new RoleGrant(
                "join its VPC",
                List.of(
                        "ec2:CreateNetworkInterface",
                        "ec2:DescribeNetworkInterfaces",
                        "ec2:DescribeSubnets",
                        "ec2:DeleteNetworkInterface",
                        "ec2:AssignPrivateIpAddresses",
                        "ec2:UnassignPrivateIpAddresses"),
                EVERYTHING);
    }

    /** The two that write, of AWSXRayDaemonWriteAccess; X-Ray knows no narrower resource. */
    private static RoleGrant traces() {
        return new RoleGrant("send traces", List.of("xray:PutTraceSegments", "xray:PutTelemetryRecords"), EVERYTHING);
    }

    private static RoleGrant deadLetters(String arn) {
        String action = arn.contains(":sqs:") ? "sqs:SendMessage" : "sns:Publish";
        return new RoleGrant("send what failed to " + arn, List.of(action), List.of(arn));
    }

    private static RoleGrant files(String accessPoint) {
        return new RoleGrant(
                "mount its file system",
                List.of("elasticfilesystem:ClientMount", "elasticfilesystem:ClientWrite"),
                EVERYTHING,
                "{\"StringEquals\":{\"elasticfilesystem:AccessPointArn\":\"" + accessPoint + "\"}}");
    }

    /** An alias is no resource of a policy, but a condition of one. */
    private static RoleGrant key(String arn) {
        String words = "decrypt its environment";
        List<String> actions = List.of("kms:Decrypt");
        int alias = arn.indexOf(":alias/");
        return alias < 0
                ? new RoleGrant(words, actions, List.of(arn))
                : new RoleGrant(
                        words,
                        actions,
                        List.of(arn.substring(0, alias) + ":key/*"),
                        "{\"ForAnyValue:StringEquals\":{\"kms:ResourceAliases\":\"" + arn.substring(alias + 1)
                                + "\"}}");
    }

    String statement() {
        String end = condition.isEmpty() ? "}" : ",\"Condition\":" + condition + "}";
        return "{\"Effect\":\"Allow\",\"Action\":" + list(actions) + ",\"Resource\":" + list(resources) + end;
    }

    private static String list(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(",", "[", "]"));
    }
}
