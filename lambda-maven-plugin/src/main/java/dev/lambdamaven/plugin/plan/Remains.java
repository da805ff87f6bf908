package dev.lambdamaven.plugin.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS has under the names of a deployment, whoever made it.
 *
 * @param mappings of custom domains that lead to these APIs
 * @param apis that carry this plugin's tags for the function
 * @param layerVersions of the layer by the name that this plugin gives to dependencies
 * @param logGroups of the function, and of its HTTP API
 */
public record Remains(
        Account account,
        String functionName,
        List<Mapping> mappings,
        List<Api> apis,
        Optional<Function> function,
        List<LayerVersion> layerVersions,
        List<LogGroup> logGroups,
        Optional<Role> role) {

    public Remains {
        mappings = List.copyOf(mappings);
        apis = List.copyOf(apis);
        logGroups = List.copyOf(logGroups);
        layerVersions = List.copyOf(layerVersions);
    }

    public record Mapping(String domainName, String id) {}

    public record Api(String id, String url) {}

    /**
     * The function.
     *
     * @param versions how many were published
     */
    public record Function(Map<String, String> tags, int versions) {}

    public record LayerVersion(String layerName, long number, String description) {}

    /**
     * A log group by one of the names in use here.
     *
     * @param ofFunction whether Lambda makes it, without tags
     */
    public record LogGroup(String name, String arn, Map<String, String> tags, boolean ofFunction) {}

    /**
     * The role by the name that this plugin gives to roles.
     *
     * @param inline names of its inline policies
     * @param attached ARNs of the policies attached to it
     */
    public record Role(String name, Map<String, String> tags, List<String> inline, List<String> attached) {}
}
