package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.HttpApiStep;
import dev.lambdamaven.plugin.plan.ReleaseStep;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

/**
 * What an earlier attempt of the same call has left.
 *
 * <p>The SDK sends a call again when its answer was lost, and Lambda then says that the thing exists already: it may be the
 * one that the first attempt made.
 */
final class OwnTraces {

    private final LambdaClient lambda;

    OwnTraces(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /** The answer of the call, or what is there already when it is exactly what the call would have made. */
    String orPresent(Supplier<String> call, Supplier<Optional<String>> present) {
        try {
            return call.get();
        } catch (ResourceConflictException exists) {
            return present.get().orElseThrow(() -> exists);
        }
    }

    /** The tags hold the digest of the content, so that a function with them is the same; others may have added some of theirs. */
    Optional<String> function(String name, Map<String, String> tags) {
        GetFunctionResponse found = lambda.getFunction(request -> request.functionName(name));
        return Optional.of(found.configuration().functionArn())
                .filter(arn -> found.tags().entrySet().containsAll(tags.entrySet()));
    }

    Optional<String> alias(ReleaseStep.CreateAlias step, String version) {
        GetAliasResponse found = lambda.getAlias(
                request -> request.functionName(step.functionName()).name(step.alias()));
        return Optional.of(found.aliasArn())
                .filter(arn -> found.functionVersion().equals(version));
    }

    Optional<String> permission(HttpApiStep.AddPermission step, String sourceArn) {
        return new AliasPolicy(lambda)
                .invokers(step.functionName(), step.alias()).stream()
                        .filter(sourceArn::equals)
                        .findFirst();
    }
}
