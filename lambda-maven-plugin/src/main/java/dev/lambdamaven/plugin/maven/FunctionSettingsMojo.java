package dev.lambdamaven.plugin.maven;

import dev.lambdamaven.plugin.spec.Capacity;
import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.EnvironmentMode;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Management;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a function that many projects leave to AWS: what is not set is not touched. */
abstract class FunctionSettingsMojo extends HttpMojo {

    private static final String NONE = "none";

    /** Description of the function, at most 256 characters. Changing it alone releases nothing. */
    @Parameter(property = "lambda.description")
    private @Nullable String description;

    /** Size of {@code /tmp} in MB, 512 to 10240. */
    @Parameter(property = "lambda.ephemeralStorage")
    private @Nullable String ephemeralStorage;

    /** {@code Active} samples requests for X-Ray, {@code PassThrough} does what the caller says. A role that is named must allow it. */
    @Parameter(property = "lambda.tracing")
    private @Nullable String tracing;

    /**
     * Starts published versions from a snapshot of the initialised function when true, which shortens cold starts; off when false. Lambda
     * takes minutes to make the snapshot of each version; the alias moves when it is ready. Not together with
     * {@code provisionedConcurrency}, {@code fileSystemConfig}, or more {@code ephemeralStorage} than 512.
     */
    @Parameter(property = "lambda.snapStart")
    private @Nullable String snapStart;

    /**
     * How the function logs: {@code <logFormat>} is {@code Text} or {@code JSON}, {@code <applicationLogLevel>} (TRACE, DEBUG, INFO,
     * WARN, ERROR, FATAL) and {@code <systemLogLevel>} (DEBUG, INFO, WARN) go with JSON only, and {@code <logGroup>} is the log group
     * instead of {@code /aws/lambda/} and the function's name.
     */
    @Parameter
    private @Nullable LoggingConfig loggingConfig;

    /** ARN of the SQS queue or SNS topic that gets events which failed asynchronously; {@code none} takes it away. */
    @Parameter(property = "lambda.deadLetterConfig")
    private @Nullable String deadLetterConfig;

    /** ARN of the KMS key that encrypts the environment variables; {@code none} goes back to Lambda's own key. */
    @Parameter(property = "lambda.kmsKeyArn")
    private @Nullable String kmsKeyArn;

    /**
     * The VPC: {@code <subnetIds>} and {@code <securityGroupIds>}, both. An empty element takes the function out of its VPC. The role
     * must allow the network interfaces.
     */
    @Parameter
    private @Nullable VpcConfig vpcConfig;

    /**
     * An EFS file system: the {@code <arn>} of an access point and the {@code <localMountPath>}, {@code /mnt/} and a name. It needs a
     * VPC. An empty element takes the file system away.
     */
    @Parameter
    private @Nullable FileSystemConfig fileSystemConfig;

    /** ARN of the code signing configuration that new code must satisfy; {@code none} takes it away. */
    @Parameter(property = "lambda.codeSigningConfigArn")
    private @Nullable String codeSigningConfigArn;

    /**
     * How many requests the function may serve at once, taken from what the account has; {@code none} takes the reservation away. 0 stops
     * the function: then nobody can call it, and since no check could pass either, nothing else is deployed until the number is higher.
     */
    @Parameter(property = "lambda.reservedConcurrency")
    private @Nullable String reservedConcurrency;

    /** How many execution environments AWS keeps ready behind the alias, at a price; 0 takes them away. */
    @Parameter(property = "lambda.provisionedConcurrency")
    private @Nullable String provisionedConcurrency;

    /**
     * What becomes of environment variables that are on the function and not named in {@code environment}: {@code merge} keeps them,
     * {@code replace} removes them.
     */
    @Parameter(property = "lambda.environmentMode", defaultValue = "merge")
    private String environmentMode;

    /**
     * Tags of the function, and of the role, the HTTP API and the log group when they are made. Tags of others stay, also those that
     * stood here in an earlier deployment.
     */
    @Parameter
    private @Nullable Map<String, @Nullable String> tags;

    /**
     * Days after which CloudWatch Logs forgets a line of the function: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096,
     * 1827, 2192, 2557, 2922, 3288 or 3653. The log group is made when it is not there yet.
     */
    @Parameter(property = "lambda.logRetentionDays")
    private @Nullable String logRetentionDays;

    final FunctionOptions options() {
        return new FunctionOptions(
                given(description),
                number(
                        dev.lambdamaven.plugin.spec.Parameter.EPHEMERAL_STORAGE,
                        ephemeralStorage,
                        "between 512 and 10240 (MB)"),
                given(tracing),
                given(snapStart).map(value -> Switches.parse("snapStart", value)),
                loggingConfig == null ? Logging.UNSET : loggingConfig.logging(),
                new Connections(
                        orNone(deadLetterConfig),
                        orNone(kmsKeyArn),
                        Optional.ofNullable(vpcConfig).map(VpcConfig::vpc),
                        Optional.ofNullable(fileSystemConfig).map(FileSystemConfig::fileSystem)));
    }

    final Management management() {
        Map<String, String> written = new TreeMap<>();
        if (tags != null) {
            tags.forEach((key, value) -> written.put(key, value == null ? "" : value));
        }
        return new Management(
                EnvironmentMode.of(environmentMode),
                written,
                new Capacity(
                        number(
                                dev.lambdamaven.plugin.spec.Parameter.RESERVED_CONCURRENCY,
                                NONE.equals(reservedConcurrency) ? "" + Capacity.UNRESERVED : reservedConcurrency,
                                "a number from 0, or none"),
                        number(
                                dev.lambdamaven.plugin.spec.Parameter.PROVISIONED_CONCURRENCY,
                                provisionedConcurrency,
                                "a number from 0")),
                number(dev.lambdamaven.plugin.spec.Parameter.LOG_RETENTION_DAYS, logRetentionDays, "a number of days"),
                orNone(codeSigningConfigArn));
    }

    private static Optional<Integer> number(
            dev.lambdamaven.plugin.spec.Parameter parameter, @Nullable String value, String wanted) {
        return given(value).map(text -> parameter.wholeNumber(text, wanted));
    }

    /** The core knows what is taken away as an empty text, which an element of a POM cannot be. */
    private static Optional<String> orNone(@Nullable String value) {
        return given(value).map(text -> text.equals(NONE) ? "" : text);
    }
}
