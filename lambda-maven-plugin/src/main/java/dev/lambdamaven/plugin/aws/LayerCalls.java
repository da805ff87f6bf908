package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.plan.PackageStore;
import dev.lambdamaven.plugin.plan.Step;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** The one call that makes a layer version, which is there at once and never changes. */
final class LayerCalls {

    private final LambdaClient lambda;
    private final PackageStore store;

    LayerCalls(LambdaClient lambda, PackageStore store) {
        this.lambda = lambda;
        this.store = store;
    }

    /**
     * Answers the ARN of the version.
     *
     * <p>Sent again after a lost answer, the call makes a second version with the same content. It does no harm: the next deployment
     * finds one of them by its description, and no function names the other.
     */
    String publish(Step.PublishLayerVersion step) {
        CodeSource zip = CodeSource.of(step.layer().zip(), store.layer(step.layer()));
        return lambda.publishLayerVersion(request -> request.layerName(step.layerName())
                        .overrideConfiguration(AwsClients.uploading())
                        .description(step.description())
                        .content(zip::into))
                .layerVersionArn();
    }
}
