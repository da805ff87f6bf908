package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.Observed;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.Layer;

/** Lambda's description of a version as a plain record. */
final class Releases {

    private Releases() {}

    /** What {@code $LATEST} is; after a failed update nobody knows what it runs, so that its code is none. */
    static Observed.Release latest(FunctionConfiguration found) {
        Observed.Release release = release(found);
        return found.lastUpdateStatus() == LastUpdateStatus.FAILED
                ? new Observed.Release("", release.architecture(), release.settings())
                : release;
    }

    /** Variables that cannot be read would be taken for none, and be deleted with the next update. */
    private static Map<String, String> environment(FunctionConfiguration found) {
        EnvironmentResponse environment = found.environment();
        if (environment == null) {
            return Map.of();
        }
        if (environment.error() != null) {
            throw LambdaException.of(
                            "The environment variables of %s cannot be read, so nothing of it is changed."
                                    .formatted(found.functionName()),
                            "Allow kms:Decrypt on the key of the function to whoever deploys.")
                    .with("AWS says", Absent.orEmpty(environment.error().errorCode()));
        }
        return environment.variables();
    }

    static Observed.Release release(FunctionConfiguration found) {
        Map<String, String> environment = environment(found);
        return new Observed.Release(
                found.codeSha256(),
                found.architecturesAsStrings().stream().findFirst().orElse("x86_64"),
                new FunctionSettings(
                        Absent.orEmpty(found.handler()),
                        Absent.orEmpty(found.runtimeAsString()),
                        found.memorySize(),
                        found.timeout(),
                        found.role(),
                        environment,
                        found.layers().stream().map(Layer::arn).toList(),
                        OptionsFound.in(found)));
    }
}
