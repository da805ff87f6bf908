package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Vpc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/** The settings of a function that many projects leave to AWS, out of Lambda's description. */
final class OptionsFound {

    private OptionsFound() {}

    static FunctionOptions in(FunctionConfiguration found) {
        return new FunctionOptions(
                Optional.of(Absent.orEmpty(found.description())),
                Optional.ofNullable(found.ephemeralStorage()).map(storage -> storage.size()),
                Optional.ofNullable(found.tracingConfig()).map(tracing -> tracing.modeAsString()),
                Optional.of(found.snapStart() != null
                        && found.snapStart().applyOn() == SnapStartApplyOn.PUBLISHED_VERSIONS),
                logging(found.loggingConfig()),
                connections(found));
    }

    private static Logging logging(@Nullable LoggingConfig found) {
        return found == null
                ? Logging.UNSET
                : new Logging(
                        Optional.ofNullable(found.logFormatAsString()),
                        Optional.ofNullable(found.applicationLogLevelAsString()),
                        Optional.ofNullable(found.systemLogLevelAsString()),
                        Optional.ofNullable(found.logGroup()));
    }

    private static Connections connections(FunctionConfiguration found) {
        String target = found.deadLetterConfig() == null
                ? ""
                : Absent.orEmpty(found.deadLetterConfig().targetArn());
        FileSystem system = found.fileSystemConfigs().stream()
                .map(one -> new FileSystem(Absent.orEmpty(one.arn()), Absent.orEmpty(one.localMountPath())))
                .findFirst()
                .orElse(new FileSystem("", ""));
        return new Connections(
                Optional.of(target),
                Optional.of(Absent.orEmpty(found.kmsKeyArn())),
                Optional.of(vpc(found.vpcConfig())),
                Optional.of(system));
    }

    private static Vpc vpc(@Nullable VpcConfigResponse found) {
        return found == null ? new Vpc(List.of(), List.of()) : new Vpc(found.subnetIds(), found.securityGroupIds());
    }
}
