package dev.lambdamaven.plugin.formats;

import dev.lambdamaven.plugin.packaging.Dependency;
import java.util.List;

/**
 * Which dependencies stay with the function, and which go into its layer.
 *
 * <p>Decided by coordinates alone, so that a module is packaged alike whether it was built by itself or with its whole reactor.
 */
public record LayerSplit(List<Dependency> function, List<Dependency> layer) {

    public LayerSplit {
        function = List.copyOf(function);
        layer = List.copyOf(layer);
    }

    /**
     * Splits dependencies: what changes with the project stays, which is each SNAPSHOT and all of the project's own group.
     *
     * @param groupId the project's
     */
    public static LayerSplit of(List<Dependency> dependencies, String groupId) {
        return new LayerSplit(
                dependencies.stream().filter(one -> changesOften(one, groupId)).toList(),
                dependencies.stream().filter(one -> !changesOften(one, groupId)).toList());
    }

    private static boolean changesOften(Dependency dependency, String groupId) {
        return dependency.coordinates().endsWith("-SNAPSHOT")
                || dependency.coordinates().startsWith(groupId + ":");
    }
}
