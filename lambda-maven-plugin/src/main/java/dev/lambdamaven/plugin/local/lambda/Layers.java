package dev.lambdamaven.plugin.local.lambda;

import dev.lambdamaven.plugin.local.wire.Answer;
import dev.lambdamaven.plugin.local.wire.Arns;
import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Call;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.OperationTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The layers of the account. Imitated is what a Java function sees of a layer: the jars in {@code java/lib}. Permissions of layers and
 * layers of other accounts are not.
 */
final class Layers {

    private static final List<String> DESCRIBED =
            List.of("Description", "CompatibleRuntimes", "LicenseInfo", "CompatibleArchitectures");

    private static final class Layer {
        private final Map<Integer, LayerVersion> versions = new TreeMap<>(Comparator.reverseOrder());
        private int lastNumber;
    }

    private final Map<LayerRef, Layer> layers = new LinkedHashMap<>();
    private final Functions functions;
    private final CodeUpload uploads;
    private final String codeUrl;

    Layers(Functions functions, CodeUpload uploads, String codeUrl) {
        this.functions = functions;
        this.uploads = uploads;
        this.codeUrl = codeUrl;
    }

    /** @param locked an operation that holds the store's lock */
    void addTo(OperationTable.Rows table, UnaryOperator<OperationTable.Operation> locked) {
        String layers = "/2018-10-31/layers";
        String versions = layers + "/{LayerName}/versions";
        String version = versions + "/{VersionNumber}";
        table.on("GET", layers, locked.apply(this::find))
                .on("POST", versions, locked.apply(this::publish))
                .on("GET", versions, locked.apply(this::versions))
                .on("GET", version, locked.apply(this::get))
                .on("DELETE", version, locked.apply(this::delete));
    }

    Answer publish(Call call) {
        CodeUpload.expectSize(call, "PublishLayerVersion");
        Fields request = call.fields();
        LayerChecks.publish(request);
        LayerRef ref = LayerRef.named(call.path("LayerName"), call.region()).layer();
        Code code = uploads.store(request.object("Content"), call.region());
        Layer layer = layers.computeIfAbsent(ref, absent -> new Layer());
        Map<String, Object> described = new LinkedHashMap<>(Map.of("Description", ""));
        DESCRIBED.stream()
                .filter(request::has)
                .forEach(name -> described.put(name, request.members().get(name)));
        layer.lastNumber++;
        LayerVersion version = new LayerVersion(
                Arns.layer(ref.region(), ref.name()), layer.lastNumber, code, described, functions.now());
        layer.versions.put(version.number(), version);
        return Answer.json(201, version.json(codeUrl));
    }

    /** Newest first; a layer that is not there has no versions. */
    Answer versions(Call call) {
        LayerRef ref = LayerRef.named(call.path("LayerName"), call.region()).layer();
        List<Map<String, Object>> all = Optional.ofNullable(layers.get(ref)).stream()
                .flatMap(layer -> layer.versions.values().stream())
                .filter(version -> LayerChecks.isFor(call, version))
                .map(LayerVersion::summary)
                .toList();
        return Markers.page(call, "LayerVersions", all);
    }

    Answer get(Call call) {
        LayerRef ref = LayerRef.named(call.path("LayerName"), call.region()).layer();
        int number = LayerChecks.number(call.path("VersionNumber"));
        return Answer.json(200, find(ref, number).orElseThrow(Layers::absent).json(codeUrl));
    }

    /** GetLayerVersionByArn and ListLayers share a path. */
    Answer find(Call call) {
        if (call.query("find").filter("LayerVersion"::equals).isEmpty()) {
            return list(call);
        }
        LayerRef ref = LayerRef.versionArn(call.query("Arn").orElse(""));
        return Answer.json(
                200,
                ref.version()
                        .flatMap(number -> find(ref.layer(), number))
                        .orElseThrow(Layers::absent)
                        .json(codeUrl));
    }

    /** Deleting a version that is not there succeeds; functions that use it keep it. */
    Answer delete(Call call) {
        LayerRef ref = LayerRef.named(call.path("LayerName"), call.region()).layer();
        int number = LayerChecks.number(call.path("VersionNumber"));
        Optional.ofNullable(layers.get(ref)).ifPresent(layer -> layer.versions.remove(number));
        return Answer.of(204);
    }

    /**
     * The versions that a function names, in its order.
     *
     * @throws AwsError 400 or 403 with AWS's text when it may not have one of them
     */
    List<LayerVersion> resolve(List<String> arns, String region) {
        LayerChecks.count(arns);
        Map<LayerRef, String> seen = new LinkedHashMap<>();
        List<LayerVersion> found = new ArrayList<>();
        for (String arn : arns) {
            LayerRef ref = LayerRef.versionArn(arn);
            if (ref.isForeign()) {
                throw LayerChecks.foreign(arn);
            }
            LayerChecks.region(ref, region);
            found.add(ref.version()
                    .flatMap(number -> find(ref.layer(), number))
                    .orElseThrow(() -> LayerChecks.invalid("Layer version " + arn + " does not exist.")));
            Optional.ofNullable(seen.put(ref.layer(), arn)).ifPresent(other -> {
                throw LayerChecks.twice(other, arn);
            });
        }
        return found;
    }

    static AwsError absent() {
        return new AwsError(404, "ResourceNotFoundException", "The resource you requested does not exist.");
    }

    private Answer list(Call call) {
        List<Map<String, Object>> all = new ArrayList<>();
        layers.forEach((ref, layer) -> layer.versions.values().stream()
                .filter(version -> ref.region().equals(call.region()) && LayerChecks.isFor(call, version))
                .findFirst()
                .ifPresent(newest -> all.add(Map.of(
                        "LayerName",
                        ref.name(),
                        "LayerArn",
                        newest.layerArn(),
                        "LatestMatchingVersion",
                        newest.summary()))));
        return Markers.page(call, "Layers", all);
    }

    private Optional<LayerVersion> find(LayerRef ref, int number) {
        return Optional.ofNullable(layers.get(ref)).map(layer -> layer.versions.get(number));
    }
}
