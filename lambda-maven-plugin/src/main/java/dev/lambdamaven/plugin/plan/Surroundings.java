package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.FunctionSpec;
import java.util.Optional;

/**
 * What AWS has around a function. Reserved concurrency is always read, since it comes with the function; the rest only when the project
 * says something about it, because each is a call.
 *
 * @param reserved reserved concurrency
 * @param provisioned provisioned concurrency of the alias, unless it has failed
 * @param logGroup the function's
 * @param codeSigningConfig ARN of the code signing configuration
 */
public record Surroundings(
        Optional<Integer> reserved,
        Optional<Integer> provisioned,
        Optional<LogGroup> logGroup,
        Optional<String> codeSigningConfig) {

    /** Nothing is there, or nothing was asked about. */
    public static final Surroundings NONE =
            new Surroundings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * A log group.
     *
     * @param retentionDays absent when its lines are kept forever
     */
    public record LogGroup(Optional<Integer> retentionDays) {}

    /** The name of the log group that the function will have: as the project says, else as it is now, else the one Lambda makes. */
    public static String logGroup(FunctionSpec wanted, Observed observed) {
        return wanted.options()
                .logging()
                .group()
                .or(() -> observed.function()
                        .flatMap(present ->
                                present.code().settings().options().logging().group()))
                .orElse("/aws/lambda/" + wanted.name());
    }
}
