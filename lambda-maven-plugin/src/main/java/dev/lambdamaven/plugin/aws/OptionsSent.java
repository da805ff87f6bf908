package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.spec.Connections;
import dev.lambdamaven.plugin.spec.FileSystem;
import dev.lambdamaven.plugin.spec.FunctionOptions;
import dev.lambdamaven.plugin.spec.Logging;
import dev.lambdamaven.plugin.spec.Vpc;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.model.CreateFunctionRequest;
import software.amazon.awssdk.services.lambda.model.FileSystemConfig;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.SnapStart;
import software.amazon.awssdk.services.lambda.model.SnapStartApplyOn;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionConfigurationRequest;
import software.amazon.awssdk.services.lambda.model.VpcConfig;

/** The settings of a function that many projects leave to AWS, put into a request; what is absent is left out of it. */
final class OptionsSent {

    private OptionsSent() {}

    /** What a new function has not is not sent: only a function that is there can have it taken away. */
    static void in(CreateFunctionRequest.Builder request, FunctionOptions options) {
        Connections connections = options.connections();
        options.description().ifPresent(request::description);
        options.ephemeralStorage().ifPresent(size -> request.ephemeralStorage(storage -> storage.size(size)));
        options.tracing().ifPresent(mode -> request.tracingConfig(tracing -> tracing.mode(mode)));
        options.snapStart().ifPresent(on -> request.snapStart(snapStart(on)));
        logging(options.logging()).ifPresent(request::loggingConfig);
        given(connections.deadLetterTarget())
                .ifPresent(arn -> request.deadLetterConfig(target -> target.targetArn(arn)));
        given(connections.kmsKey()).ifPresent(request::kmsKeyArn);
        connections.vpc().filter(vpc -> !vpc.isNone()).ifPresent(vpc -> request.vpcConfig(vpc(vpc)));
        connections
                .fileSystem()
                .filter(FileSystem::isMounted)
                .ifPresent(system -> request.fileSystemConfigs(system(system)));
    }

    static void in(UpdateFunctionConfigurationRequest.Builder request, FunctionOptions options) {
        Connections connections = options.connections();
        options.description().ifPresent(request::description);
        options.ephemeralStorage().ifPresent(size -> request.ephemeralStorage(storage -> storage.size(size)));
        options.tracing().ifPresent(mode -> request.tracingConfig(tracing -> tracing.mode(mode)));
        options.snapStart().ifPresent(on -> request.snapStart(snapStart(on)));
        logging(options.logging()).ifPresent(request::loggingConfig);
        connections.deadLetterTarget().ifPresent(arn -> request.deadLetterConfig(target -> target.targetArn(arn)));
        connections.kmsKey().ifPresent(request::kmsKeyArn);
        connections.vpc().ifPresent(vpc -> request.vpcConfig(vpc(vpc)));
        connections.fileSystem().ifPresent(system -> request.fileSystemConfigs(system(system)));
    }

    private static Optional<String> given(Optional<String> value) {
        return value.filter(text -> !text.isEmpty());
    }

    private static SnapStart snapStart(boolean on) {
        return SnapStart.builder()
                .applyOn(on ? SnapStartApplyOn.PUBLISHED_VERSIONS : SnapStartApplyOn.NONE)
                .build();
    }

    private static VpcConfig vpc(Vpc vpc) {
        return VpcConfig.builder()
                .subnetIds(vpc.subnetIds())
                .securityGroupIds(vpc.securityGroupIds())
                .build();
    }

    private static List<FileSystemConfig> system(FileSystem system) {
        return system.isMounted()
                ? List.of(FileSystemConfig.builder()
                        .arn(system.accessPoint())
                        .localMountPath(system.mountPath())
                        .build())
                : List.of();
    }

    private static Optional<LoggingConfig> logging(Logging logging) {
        if (logging.equals(Logging.UNSET)) {
            return Optional.empty();
        }
        LoggingConfig.Builder config = LoggingConfig.builder();
        logging.format().ifPresent(config::logFormat);
        logging.applicationLevel().ifPresent(config::applicationLogLevel);
        logging.systemLevel().ifPresent(config::systemLogLevel);
        logging.group().ifPresent(config::logGroup);
        return Optional.of(config.build());
    }
}
