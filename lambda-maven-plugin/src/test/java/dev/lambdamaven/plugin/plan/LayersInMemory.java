package dev.lambdamaven.plugin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The versions of a layer as AWS makes them: no number comes twice, and a function names none without its number. */
final class LayersInMemory {

    private final List<Observed.LayerVersion> versions;
    private int lastNumber;
    private String published = "";

    LayersInMemory(Observed before) {
        versions = new ArrayList<>(before.layerVersions());
        Stream<String> onFunction =
                before.function().stream().flatMap(function -> function.code().settings().layers().stream());
        lastNumber = Stream.concat(versions.stream().map(Observed.LayerVersion::arn), onFunction)
                .mapToInt(arn -> Integer.parseInt(arn.substring(arn.lastIndexOf(':') + 1)))
                .reduce(40, Math::max);
    }

    String publish(Account account, Step.PublishLayerVersion step) {
        lastNumber++;
        published = account.layerArn(step.layerName()) + ":" + lastNumber;
        versions.add(0, new Observed.LayerVersion(published, step.description()));
        return published;
    }

    /** Newest first. */
    List<Observed.LayerVersion> versions() {
        return List.copyOf(versions);
    }

    FunctionSettings resolved(FunctionSettings settings) {
        FunctionSettings resolved = published.isEmpty() ? settings : settings.withPublished(published);
        if (!resolved.layers().stream().allMatch(arn -> arn.matches(".*:layer:[^:]+:\\d+"))) {
            throw new AssertionError("AWS takes no layer without a number: " + resolved.layers());
        }
        return resolved;
    }
}
