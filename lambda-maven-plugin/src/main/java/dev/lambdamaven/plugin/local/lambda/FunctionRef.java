package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function as requests name it, by name, partial ARN or ARN, each perhaps with a qualifier. */
record FunctionRef(String region, String name, Optional<String> qualifier) {

    /** The pattern of FunctionName in the service model; the groups are ours. */
    static final String PATTERN =
            "(arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?"
                    + "(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)(:(\\$LATEST|[a-zA-Z0-9-_]+))?";

    private static final Pattern COMPILED = Pattern.compile(PATTERN);
    private static final int REGION = 3;
    private static final int ACCOUNT = 9;
    private static final int NAME = 11;
    private static final int QUALIFIER = 13;

    /**
     * Reads a function's name as it came.
     *
     * @throws AwsError when it is not a function's name, or one of another account or region
     */
    static FunctionRef of(String text, Optional<String> qualifier, String region) {
        Matcher parts = COMPILED.matcher(text);
        if (!parts.matches()) {
            throw Violations.of("'" + text + "' at 'functionName'", "satisfy regular expression pattern: " + PATTERN);
        }
        String ownRegion = Optional.ofNullable(parts.group(REGION)).orElse(region + ":");
        if (!ownRegion.equals(region + ":")) {
            throw notFound("Functions from '" + ownRegion.substring(0, ownRegion.length() - 1)
                    + "' are not reachable in this region ('" + region + "')");
        }
        String account = Optional.ofNullable(parts.group(ACCOUNT)).orElse(Arns.ACCOUNT + ":");
        if (!account.equals(Arns.ACCOUNT + ":")) {
            throw new AwsError(403, "AccessDeniedException", "");
        }
        return new FunctionRef(region, parts.group(NAME), one(qualifier, Optional.ofNullable(parts.group(QUALIFIER))));
    }

    FunctionRef unqualified() {
        return new FunctionRef(region, name, Optional.empty());
    }

    /** The ARN, with the qualifier if there is one. */
    String arn() {
        return qualifier.map(q -> Arns.function(region, name, q)).orElseGet(() -> Arns.function(region, name));
    }

    AwsError notFound() {
        return notFound("Function not found: " + arn());
    }

    private static Optional<String> one(Optional<String> explicit, Optional<String> derived) {
        if (explicit.isPresent() && derived.isPresent() && !explicit.equals(derived)) {
            throw new AwsError(
                    400,
                    "InvalidParameterValueException",
                    "The derived qualifier from the function name does not match the specified qualifier.");
        }
        return explicit.or(() -> derived);
    }

    private static AwsError notFound(String message) {
        return new AwsError(404, "ResourceNotFoundException", message);
    }
}
