package dev.lambdamaven.plugin.local.wire;

/** Names of resources in the one account that the local AWS has. */
public final class Arns {

    /** An account that AWS gives to nobody, so that a local name is never taken for a real one. */
    public static final String ACCOUNT = "000000000000";

    private Arns() {}

    public static String role(String pathAndName) {
        return "arn:aws:iam::" + ACCOUNT + ":role" + pathAndName;
    }

    /** Who has assumed a role. */
    public static String assumedRole(String roleName, String session) {
        return "arn:aws:sts::" + ACCOUNT + ":assumed-role/" + roleName + "/" + session;
    }

    public static String function(String region, String name) {
        return "arn:" + partition(region) + ":lambda:" + region + ":" + ACCOUNT + ":function:" + name;
    }

    public static String function(String region, String name, String qualifier) {
        return function(region, name) + ":" + qualifier;
    }

    public static String layer(String region, String name) {
        return "arn:" + partition(region) + ":lambda:" + region + ":" + ACCOUNT + ":layer:" + name;
    }

    public static String codeSigning(String region, String id) {
        return "arn:" + partition(region) + ":lambda:" + region + ":" + ACCOUNT + ":code-signing-config:" + id;
    }

    /** A resource of API Gateway's control plane, such as {@code /apis/a1b2c3d4e5}. */
    public static String apiGateway(String region, String path) {
        return "arn:" + partition(region) + ":apigateway:" + region + "::" + path;
    }

    /** What calls a function, such as {@code a1b2c3d4e5/$default/GET/items}. */
    public static String executeApi(String region, String path) {
        return "arn:" + partition(region) + ":execute-api:" + region + ":" + ACCOUNT + ":" + path;
    }

    public static String logGroup(String region, String name) {
        return "arn:" + partition(region) + ":logs:" + region + ":" + ACCOUNT + ":log-group:" + name;
    }

    /** "AWS partitions", AWS whitepaper on fault isolation boundaries. */
    static String partition(String region) {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }
}
