package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.LambdaException;
import dev.lambdamaven.plugin.packaging.LayerPackage;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Layers;
import dev.lambdamaven.plugin.spec.Ownership;
import dev.lambdamaven.plugin.spec.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers' part of the plan.
 *
 * <p>A layer cannot carry tags, so the description of each version says whose it is and holds the digest of its content: a version
 * whose digest is the wanted one is used as it is, whoever's zlib deflated it. Old versions are left alone, since published versions of
 * the function name them.
 */
final class LayerPlanner {

    private final DeploymentSpec wanted;
    private final Optional<LayerPackage> layer;
    private final Observed observed;
    private final String layerArn;
    private final Optional<String> present;

    LayerPlanner(DeploymentSpec wanted, Optional<LayerPackage> layer, Observed observed) {
        this.wanted = wanted;
        this.layer = layer;
        this.observed = observed;
        this.layerArn = observed.account().layerArn(wanted.ownLayerName());
        this.present = observed.layerVersions().stream()
                .filter(version -> layer.map(this::description)
                        .filter(version.description()::equals)
                        .isPresent())
                .map(Observed.LayerVersion::arn)
                .findFirst();
    }

    /** @throws LambdaException when a layer of that name is somebody else's, or there would be too many */
    void addTo(List<Step> steps) {
        if (layer.isPresent() && present.isEmpty()) {
            refuseForeign();
            String reason = observed.layerVersions().isEmpty() ? "the dependencies" : "new dependencies";
            steps.add(
                    new Step.PublishLayerVersion(wanted.ownLayerName(), layer.get(), description(layer.get()), reason));
        }
    }

    /** The ARNs that the function shall have: its dependencies, then those named, or those of others that it has already. */
    List<String> wanted(List<String> onFunction) {
        List<String> all = new ArrayList<>();
        layer.ifPresent(dependencies -> all.add(present.orElse(layerArn)));
        all.addAll(wanted.layers()
                .arns()
                .orElseGet(() -> onFunction.stream().filter(arn -> !isOurs(arn)).toList()));
        if (all.size() > Layers.MOST) {
            throw LambdaException.of(
                            "The function would have %d layers, and Lambda allows %d."
                                    .formatted(all.size(), Layers.MOST),
                            "Name the ones it shall have besides its dependencies, or package those into the zip:"
                                    + " -Dlambda.dependencyLayer=false\n" + Parameter.LAYERS.howToSet())
                    .with("layers", String.join("\n", all));
        }
        return all;
    }

    /** Whether the function gets a layer, of which it has no version yet. */
    boolean comeTo(List<String> onFunction) {
        List<String> names = onFunction.stream().map(LayerPlanner::name).toList();
        return !names.containsAll(
                wanted(onFunction).stream().map(LayerPlanner::name).toList());
    }

    private static String name(String arn) {
        return arn.replaceFirst(":\\d+$", "");
    }

    /** One of the right name that is not listed any more was deleted; AWS takes no second version of a layer beside it. */
    private boolean isOurs(String arn) {
        return arn.startsWith(layerArn + ":")
                && (layer.isPresent()
                        || observed.layerVersions().stream()
                                .noneMatch(version -> version.arn().equals(arn) && !isMarked(version)));
    }

    private void refuseForeign() {
        boolean foreign = !observed.layerVersions().isEmpty()
                && observed.layerVersions().stream().noneMatch(LayerPlanner::isMarked);
        if (foreign && !wanted.adopt()) {
            throw LambdaException.of(
                            "Layer " + wanted.ownLayerName() + " exists and was not made by this plugin.",
                            "Take it over with -Dlambda.adopt, or do without a layer: -Dlambda.dependencyLayer=false")
                    .with("expected", "a description that begins with " + Ownership.MANAGER);
        }
    }

    private static boolean isMarked(Observed.LayerVersion version) {
        return version.description().startsWith(Ownership.MANAGER + " ");
    }

    private String description(LayerPackage dependencies) {
        return "%s %s dependencies %s"
                .formatted(Ownership.MANAGER, wanted.function().name(), dependencies.contentDigest());
    }
}
