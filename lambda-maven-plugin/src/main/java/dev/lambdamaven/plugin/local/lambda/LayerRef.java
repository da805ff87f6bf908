package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A layer as requests name it, by name, by ARN, or by the ARN of one of its versions.
 *
 * @param version the number behind the last colon, if there is one
 */
record LayerRef(String region, String account, String name, Optional<Integer> version) {

    /** The pattern of LayerVersionArn in the service model. */
    static final String VERSION_ARN =
            "arn:(aws[a-zA-Z-]*)?:lambda:(eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:\\d{12}:layer:[a-zA-Z0-9-_]+:[0-9]+";

    /** The pattern of LayerName in the service model. */
    static final String NAME = "(arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+";

    private static final Pattern ARN =
            Pattern.compile("arn:[^:]+:lambda:([^:]+):(\\d{12}):layer:([a-zA-Z0-9-_]+)(?::([0-9]{1,9}))?");

    /**
     * Reads the name of a layer as it came in a path.
     *
     * @throws AwsError 400 ValidationException when it is none
     */
    static LayerRef named(String text, String region) {
        Violations violations = new Violations();
        violations.length("layerName", Optional.of(text), 140);
        violations.pattern("layerName", Optional.of(text), NAME);
        violations.refuse();
        return text.startsWith("arn:") ? arn(text) : new LayerRef(region, Arns.ACCOUNT, text, Optional.empty());
    }

    /**
     * Reads the ARN of a version.
     *
     * @throws AwsError 400 ValidationException when it is none
     */
    static LayerRef versionArn(String text) {
        Violations violations = new Violations();
        violations.pattern("arn", Optional.of(text), VERSION_ARN);
        violations.refuse();
        return arn(text);
    }

    private static LayerRef arn(String text) {
        Matcher parts = ARN.matcher(text);
        if (!parts.matches()) {
            throw Layers.absent();
        }
        return new LayerRef(
                parts.group(1),
                parts.group(2),
                parts.group(3),
                Optional.ofNullable(parts.group(4)).map(Integer::valueOf));
    }

    LayerRef layer() {
        return new LayerRef(region, account, name, Optional.empty());
    }

    boolean isForeign() {
        return !account.equals(Arns.ACCOUNT);
    }
}
