package dev.lambdamaven.plugin.spec;

import dev.lambdamaven.plugin.LambdaException;
import java.util.Optional;

/**
 * A parameter of the plugin by its XML name, so that every message spells it in the same two ways.
 *
 * @param name such as {@code memorySize}
 * @param property its name on the command line without {@code lambda.}; mostly the same: {@code -Dlambda.memorySize}
 * @param example a value that would be accepted, to be pasted
 */
public record Parameter(String name, String property, String example) {

    public static final Parameter FUNCTION_NAME = new Parameter("functionName", "items-api");
    public static final Parameter HANDLER = new Parameter("handler", "com.example.LambdaHandler");
    public static final Parameter APPLICATION = new Parameter("application", "com.example.ItemsApplication");
    public static final Parameter RUNTIME = new Parameter("runtime", "java21");
    public static final Parameter ARCHITECTURE = new Parameter("architecture", "x86_64");
    public static final Parameter MEMORY_SIZE = new Parameter("memorySize", "512");
    public static final Parameter TIMEOUT = new Parameter("timeout", "15");
    public static final Parameter ROLE = new Parameter("role", "arn:aws:iam::123456789012:role/items-api");
    public static final Parameter ALIAS = new Parameter("alias", "live");
    public static final Parameter REGION = new Parameter("region", "eu-west-1");
    public static final Parameter PROFILE = new Parameter("profile", "default");
    public static final Parameter ENDPOINT = new Parameter("endpoint", "http://127.0.0.1:4566");
    public static final Parameter API_ID = new Parameter("apiId", "a1b2c3d4e5");
    public static final Parameter LAYERS =
            new Parameter("layers", "arn:aws:lambda:eu-west-1:123456789012:layer:tracing:7");
    public static final Parameter KEEP_VERSIONS = new Parameter("keepVersions", "5");
    public static final Parameter STAGE = new Parameter("stage", "test");
    public static final Parameter CANARY = new Parameter("canary", "10% for 5m");
    public static final Parameter TO_VERSION = new Parameter("toVersion", "13");
    public static final Parameter DESCRIPTION = new Parameter("description", "Items");
    public static final Parameter EPHEMERAL_STORAGE = new Parameter("ephemeralStorage", "512");
    public static final Parameter TRACING = new Parameter("tracing", "Active");
    public static final Parameter SNAP_START = new Parameter("snapStart", "true");
    public static final Parameter DEAD_LETTER_CONFIG =
            new Parameter("deadLetterConfig", "arn:aws:sqs:eu-west-1:123456789012:items-failed");
    public static final Parameter KMS_KEY_ARN =
            new Parameter("kmsKeyArn", "arn:aws:kms:eu-west-1:123456789012:alias/items");
    public static final Parameter CODE_SIGNING_CONFIG_ARN = new Parameter(
            "codeSigningConfigArn", "arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0123456789abcdef0");
    public static final Parameter RESERVED_CONCURRENCY = new Parameter("reservedConcurrency", "10");
    public static final Parameter PROVISIONED_CONCURRENCY = new Parameter("provisionedConcurrency", "1");
    public static final Parameter ENVIRONMENT_MODE = new Parameter("environmentMode", "replace");
    public static final Parameter LOG_RETENTION_DAYS = new Parameter("logRetentionDays", "14");
    public static final Parameter BUCKET = new Parameter("bucket", "my-zips-eu-west-1");
    public static final Parameter EXPECTED_ACCOUNT = new Parameter("expectedAccount", "123456789012");
    public static final Parameter PORT = new Parameter("port", "0");

    /** A parameter that the command line knows by its XML name. */
    public Parameter(String name, String example) {
        this(name, name, example);
    }

    /** Fails with one message when a rule does not hold. */
    public void require(boolean holds, Object seen, String wanted) {
        if (!holds) {
            throw refuse(seen, wanted);
        }
    }

    /** The refusal of a value: what was seen, what is wanted, and both ways to set it. */
    public LambdaException refuse(Object seen, String wanted) {
        return LambdaException.of("<%s> is %s, must be %s.".formatted(name, quoted(seen), wanted), howToSet());
    }

    /** A value that can be neither read nor inferred. */
    public LambdaException missing(String whatWasLookedAt) {
        return LambdaException.of("<%s> is not set and %s.".formatted(name, whatWasLookedAt), howToSet());
    }

    /** The two lines of advice that set this parameter. */
    public String howToSet() {
        return "Set it in the POM's <properties>: <lambda.%1$s>%2$s</lambda.%1$s>%nor for one run: -Dlambda.%1$s=%3$s"
                .formatted(property, example, example.contains(" ") ? "'" + example + "'" : example);
    }

    /** The value as a whole number, for parameters that Maven hands over as text. */
    public int wholeNumber(String value, String wanted) {
        return parse(value).orElseThrow(() -> refuse(value, wanted));
    }

    private static Optional<Integer> parse(String value) {
        try {
            return Optional.of(Integer.parseInt(value.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String quoted(Object seen) {
        String text = seen.toString();
        return text.isEmpty() || text.chars().anyMatch(Character::isWhitespace) ? "'" + text + "'" : text;
    }
}
