package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.FunctionSettings;
import dev.lambdamaven.plugin.plan.Observed;
import java.util.Map;
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

    static Observed.Release release(FunctionConfiguration found) {
        Map<String, String> environment =
                found.environment() == null ? Map.of() : found.environment().variables();
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
