package dev.lambdamaven.plugin.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What AWS has now of one project. Absent means that the resource does not exist.
 *
 * @param role the role this plugin makes; absent as well when the project names a role of its own
 * @param layerVersions of the layer by the name that this plugin gives to dependencies, newest first; not looked for when neither
 *     the package nor the function has one
 */
public record Observed(
        Account account,
        Optional<Role> role,
        Optional<Function> function,
        Optional<Alias> alias,
        Optional<HttpApi> httpApi,
        List<LayerVersion> layerVersions) {

    /** An account without a layer for the project's dependencies. */
    public Observed(
            Account account,
            Optional<Role> role,
            Optional<Function> function,
            Optional<Alias> alias,
            Optional<HttpApi> httpApi) {
        this(account, role, function, alias, httpApi, List.of());
    }

    /** The same with the versions of the layer. */
    public Observed with(List<LayerVersion> versions) {
        return new Observed(account, role, function, alias, httpApi, List.copyOf(versions));
    }

    /** An account in which nothing of the project exists. */
    public static Observed nothing(Account account) {
        return new Observed(account, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The role this plugin makes.
     *
     * @param logsPolicy the document of the inline policy, absent when it is not attached
     */
    public record Role(String name, String arn, Map<String, String> tags, Optional<String> logsPolicy) {}

    /**
     * The function.
     *
     * @param code the code and the settings of {@code $LATEST}
     * @param versions the published ones, oldest first
     * @param aliased numbers of the versions that an alias points at, this project's or any other
     */
    public record Function(Release code, Map<String, String> tags, List<Version> versions, Set<String> aliased) {

        public Function {
            versions = List.copyOf(versions);
            aliased = Set.copyOf(aliased);
        }

        /** A function without versions. */
        public Function(Release code, Map<String, String> tags) {
            this(code, tags, List.of(), Set.of());
        }

        Optional<Version> newest() {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
    }

    /** A published version. */
    public record Version(String number, Release release) {}

    /**
     * The alias that serves.
     *
     * @param version the version it points at
     * @param release the code and the settings of that version
     * @param invokers the SourceArn of each statement that lets API Gateway invoke the alias
     * @param unfinished present when the version was not checked over HTTP yet
     */
    public record Alias(String version, Release release, Set<String> invokers, Optional<Unfinished> unfinished) {}

    /** What runs when a version is invoked. */
    public record Release(String codeSha256, String architecture, FunctionSettings settings) {}

    /**
     * A version of a layer.
     *
     * @param arn with the number
     */
    public record LayerVersion(String arn, String description) {}

    public record HttpApi(
            String id, URI endpoint, List<Integration> integrations, List<Route> routes, Optional<Stage> stage) {

        Optional<Route> route(String key) {
            return routes.stream().filter(route -> route.key().equals(key)).findFirst();
        }

        Optional<Integration> integration(String uri) {
            return integrations.stream()
                    .filter(integration -> integration.uri().equals(uri))
                    .findFirst();
        }
    }

    public record Integration(String id, String uri, String payloadFormatVersion) {}

    /**
     * A route of the API.
     *
     * @param target {@code integrations/<id>}
     */
    public record Route(String id, String key, String target) {}

    /** The stage {@code $default}. */
    public record Stage(boolean autoDeploy) {}
}
