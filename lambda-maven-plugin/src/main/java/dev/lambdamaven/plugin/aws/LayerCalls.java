package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.Step;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The one call that makes a layer version, which is there at once and never changes. */
final class LayerCalls {

    private final LambdaClient lambda;

    LayerCalls(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /**
     * Answers the ARN of the version.
     *
     * <p>Sent again after a lost answer, the call makes a second version with the same content. It does no harm: the next deployment
     * finds one of them by its description, and no function names the other.
     */
    String publish(Step.PublishLayerVersion step) {
        SdkBytes zip = FunctionCalls.bytes(step.layer().zip());
        return lambda.publishLayerVersion(request -> request.layerName(step.layerName())
                        .description(step.description())
                        .content(content -> content.zipFile(zip)))
                .layerVersionArn();
    }
}
