package dev.lambdamaven.plugin.plan;

import java.net.URI;
import java.util.Optional;

/**
 * The account and region of a deployment, from which every ARN is built (IAM User Guide, "Amazon Resource Names").
 *
 * @param partition {@code aws}, {@code aws-cn}, {@code aws-us-gov}, …
 */
public record Account(String id, String region, String partition) {

    /** The account of a function, by its ARN. */
    public static Account ofFunction(String arn) {
        String[] parts = arn.split(":", -1);
        return new Account(parts[4], parts[3], parts[1]);
    }

    /**
     * The function and where it is, as each goal tells first.
     *
     * @param endpoint where the calls go when not to AWS
     */
    public String line(String functionName, Optional<URI> endpoint) {
        String where = endpoint.map(uri -> ", endpoint " + uri).orElse("");
        return "%s  %s, account %s%s".formatted(functionName, region, id, where);
    }

    public String functionArn(String functionName) {
        return "arn:%s:lambda:%s:%s:function:%s".formatted(partition, region, id, functionName);
    }

    public String aliasArn(String functionName, String alias) {
        return functionArn(functionName) + ":" + alias;
    }

    public String roleArn(String roleName) {
        return "arn:%s:iam::%s:role/%s".formatted(partition, id, roleName);
    }

    /** Every stage, method and path of an API: a narrower ARN breaks on the day a route key changes. */
    public String anyRouteArn(String apiId) {
        return "arn:%s:execute-api:%s:%s:%s/*/*".formatted(partition, region, id, apiId);
    }

    /** The id of the API whose routes an ARN of {@link #anyRouteArn} means. */
    public Optional<String> apiId(String anyRouteArn) {
        String before = anyRouteArn("");
        String prefix = before.substring(0, before.length() - "/*/*".length());
        return anyRouteArn.startsWith(prefix) && anyRouteArn.endsWith("/*/*")
                ? Optional.of(anyRouteArn.substring(prefix.length(), anyRouteArn.length() - "/*/*".length()))
                : Optional.empty();
    }

    /** Without the number of a version. */
    public String layerArn(String layerName) {
        return "arn:%s:lambda:%s:%s:layer:%s".formatted(partition, region, id, layerName);
    }

    /** A log group by its whole name. */
    public String logGroupArn(String logGroup) {
        return "arn:%s:logs:%s:%s:log-group:%s".formatted(partition, region, id, logGroup);
    }
}
