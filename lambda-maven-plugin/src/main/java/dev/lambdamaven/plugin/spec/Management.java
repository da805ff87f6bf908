package dev.lambdamaven.plugin.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is looked after around a function; an absent setting is not touched.
 *
 * @param environmentMode what becomes of environment variables that are not named
 * @param tags of the project, besides this plugin's own; those of others stay
 * @param logRetentionDays how long log lines are kept
 * @param codeSigningConfig ARN of a code signing configuration; empty takes it away
 */
public record Management(
        EnvironmentMode environmentMode,
        Map<String, String> tags,
        Capacity capacity,
        Optional<Integer> logRetentionDays,
        Optional<String> codeSigningConfig) {

    public static final Management UNSET =
            new Management(EnvironmentMode.MERGE, Map.of(), Capacity.UNSET, Optional.empty(), Optional.empty());

    /** PutRetentionPolicy, CloudWatch Logs API. */
    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    /** AWS allows 50 on a resource, and this plugin has some of its own. */
    private static final int MOST_TAGS = 40;

    public Management {
        tags = Map.copyOf(new TreeMap<>(tags));
    }

    /** The same for a local AWS: capacity and code signing are the account's. */
    Management forLocalAws() {
        return new Management(environmentMode, tags, Capacity.UNSET, logRetentionDays, Optional.empty());
    }

    /**
     * Checks what AWS would refuse.
     *
     * @throws dev.lambdamaven.plugin.LambdaException naming the parameter
     */
    void check(FunctionOptions options) {
        capacity.check(options.snapStart().orElse(false));
        logRetentionDays.ifPresent(days -> Parameter.LOG_RETENTION_DAYS.require(
                RETENTIONS.contains(days), days, "one of AWS's numbers of days: " + RETENTIONS));
        codeSigningConfig.ifPresent(arn -> Parameter.CODE_SIGNING_CONFIG_ARN.require(
                arn.matches("|arn:aws[a-zA-Z-]*:lambda:[a-z0-9-]+:\\d{12}:code-signing-config:csc-[a-z0-9]{17}"),
                arn,
                "the ARN of a code signing configuration, or none"));
        tags.forEach(Management::checkTag);
        ConfigurationElement.TAGS.require(tags.size() <= MOST_TAGS, "has more than " + MOST_TAGS + " tags");
    }

    /** "Tag naming limits and requirements", AWS tagging guide. */
    private static void checkTag(String key, String value) {
        ConfigurationElement.TAGS.require(
                key.matches("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{1,128}"),
                "has the tag '" + key + "', which is not 1 to 128 of the characters that AWS allows");
        ConfigurationElement.TAGS.require(
                value.matches("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]{0,256}"),
                "has a value of the tag " + key
                        + " that is longer than 256 characters, or has one that AWS does not allow");
        ConfigurationElement.TAGS.require(
                !key.regionMatches(true, 0, "aws:", 0, 4), "has the tag " + key + ", and AWS keeps aws: for itself");
        ConfigurationElement.TAGS.require(
                !Ownership.reserves(key), "has the tag " + key + ", which this plugin sets itself");
    }
}
