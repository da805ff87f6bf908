package dev.lambdamaven.plugin.aws;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.plan.Observed;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetLayerVersionByArnResponse;
import software.amazon.awssdk.services.lambda.model.ListLayerVersionsResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** Reads what Lambda has of a function's layers. Makes no changes. */
public final class LayerObserver {

    private final LambdaClient lambda;

    LayerObserver(LambdaClient lambda) {
        this.lambda = lambda;
    }

    /**
     * What was observed, with the versions of the layer for the dependencies when it plays a part.
     *
     * @param packaged whether the package has a layer
     */
    public Observed with(Observed observed, DeploymentSpec wanted, boolean packaged) {
        String versions = observed.account().layerArn(wanted.ownLayerName()) + ":";
        boolean attached = onFunction(observed).stream().anyMatch(arn -> arn.startsWith(versions));
        return packaged || attached ? observed.with(versions(wanted.ownLayerName())) : observed;
    }

    /**
     * Looks at the layers that the function does not have yet.
     *
     * @return one sentence for each that does not say it is for this function; Lambda takes it nevertheless
     * @throws LambdaException when one does not exist
     */
    public List<String> doubts(Observed observed, DeploymentSpec wanted) {
        List<String> doubts = new ArrayList<>();
        for (String arn : wanted.layers().arns().orElse(List.of())) {
            if (!onFunction(observed).contains(arn)) {
                GetLayerVersionByArnResponse layer = get(arn);
                doubt(
                        doubts,
                        arn,
                        layer.compatibleRuntimesAsStrings(),
                        wanted.function().runtime());
                doubt(
                        doubts,
                        arn,
                        layer.compatibleArchitecturesAsStrings(),
                        wanted.function().architecture());
            }
        }
        return doubts;
    }

    private static void doubt(List<String> doubts, String arn, List<String> made, Object needed) {
        if (!made.isEmpty() && !made.contains(needed.toString())) {
            doubts.add("%s says it is for %s, and the function is %s.".formatted(arn, String.join(", ", made), needed));
        }
    }

    private List<Observed.LayerVersion> versions(String layerName) {
        return Pages.all(
                        token -> lambda.listLayerVersions(
                                request -> request.layerName(layerName).marker(token)),
                        ListLayerVersionsResponse::layerVersions,
                        ListLayerVersionsResponse::nextMarker)
                .stream()
                .map(version ->
                        new Observed.LayerVersion(version.layerVersionArn(), Absent.orEmpty(version.description())))
                .toList();
    }

    private GetLayerVersionByArnResponse get(String arn) {
        try {
            return lambda.getLayerVersionByArn(request -> request.arn(arn));
        } catch (ResourceNotFoundException absent) {
            throw LambdaException.of(
                            "<layers> names %s, which does not exist.".formatted(arn),
                            "See which versions there are: aws lambda list-layer-versions --layer-name "
                                    + arn.substring(0, arn.lastIndexOf(':')) + "\n" + Parameter.LAYERS.howToSet())
                    .causedBy(absent);
        }
    }

    private static List<String> onFunction(Observed observed) {
        return observed.function()
                .map(function -> function.code().settings().layers())
                .orElse(List.of());
    }
}
