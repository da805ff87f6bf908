package dev.lambdamaven.plugin.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS has under the names of a deployment, whoever made it.
 *
 * @param apis that carry this plugin's tags for the function
 * @param layerVersions of the layer by the name that this plugin gives to dependencies
 */
public record Remains(
        Account account,
        String functionName,
        List<Api> apis,
        Optional<Function> function,
        List<LayerVersion> layerVersions,
        Optional<LogGroup> logGroup,
        Optional<Role> role) {

    public Remains {
        apis = List.copyOf(apis);
        layerVersions = List.copyOf(layerVersions);
    }

    public record Api(String id, String url) {}

    /**
     * The function.
     *
     * @param versions how many were published
     */
    public record Function(Map<String, String> tags, int versions) {}

    public record LayerVersion(String layerName, long number, String description) {}

    public record LogGroup(String name, String arn, Map<String, String> tags) {}

    /**
     * The role by the name that this plugin gives to roles.
     *
     * @param inline names of its inline policies
     * @param attached ARNs of the policies attached to it
     */
    public record Role(String name, Map<String, String> tags, List<String> inline, List<String> attached) {}
}
