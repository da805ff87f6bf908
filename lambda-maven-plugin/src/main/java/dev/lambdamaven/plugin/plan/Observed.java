package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
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
 * @param entrance what there is beside the HTTP API
 */
public record Observed(
        Account account,
        Optional<Role> role,
        Optional<Function> function,
        Optional<Alias> alias,
        Optional<HttpApi> httpApi,
        List<LayerVersion> layerVersions,
        Entrance entrance,
        Surroundings surroundings) {

    /** An account without a layer for the project's dependencies. */
    public Observed(
            Account account,
            Optional<Role> role,
            Optional<Function> function,
            Optional<Alias> alias,
            Optional<HttpApi> httpApi) {
        this(account, role, function, alias, httpApi, List.of(), Entrance.NOTHING, Surroundings.NONE);
    }

    /** The same with the versions of the layer. */
    public Observed with(List<LayerVersion> versions) {
        return new Observed(account, role, function, alias, httpApi, List.copyOf(versions), entrance, surroundings);
    }

    /** The same with what there is beside the HTTP API. */
    public Observed with(Entrance other) {
        return new Observed(account, role, function, alias, httpApi, layerVersions, other, surroundings);
    }

    /** The same with what is around the function. */
    public Observed with(Surroundings around) {
        return new Observed(account, role, function, alias, httpApi, layerVersions, entrance, around);
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
     * @param aliased numbers of the versions that must stay: an alias points at them, or somebody else has published them
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

    /** A published version; {@code failed} when Lambda could not make it ready, looked for only where it would be gone on with. */
    public record Version(String number, Release release, boolean failed) {}

    /**
     * The alias that serves.
     *
     * @param version the version it points at; {@code $LATEST} for one that no release has moved yet
     * @param release the code and the settings of that version
     * @param invokers the SourceArn of each statement that lets API Gateway invoke the alias
     * @param description what the alias says of itself, such as that its version was not checked over HTTP yet
     * @param urlGrants what lets everybody call the alias by its URL
     * @param weights the part of the requests, from 0 to 1, that another version gets, by its number
     * @param revisionId changes with each change of the alias
     */
    public record Alias(
            String version,
            Release release,
            Set<String> invokers,
            String description,
            Set<UrlGrant> urlGrants,
            Map<String, Double> weights,
            String revisionId) {

        public Optional<Unfinished> unfinished() {
            return Unfinished.in(description);
        }
    }

    /** What runs when a version is invoked. */
    public record Release(String codeSha256, String architecture, FunctionSettings settings) {

        /** Whether the other one runs the same; each version has a description of its own. */
        public boolean runsAs(Release other) {
            return codeSha256.equals(other.codeSha256)
                    && architecture.equals(other.architecture)
                    && settings.withoutDescription().equals(other.settings.withoutDescription());
        }
    }

    /**
     * A version of a layer.
     *
     * @param arn with the number
     */
    public record LayerVersion(String arn, String description) {}

    /**
     * The HTTP API.
     *
     * @param authorizer the one this plugin makes
     */
    public record HttpApi(
            String id,
            URI endpoint,
            List<Integration> integrations,
            List<Route> routes,
            Optional<Stage> stage,
            Optional<Cors> cors,
            Optional<Authorizer> authorizer) {

        /** An API without CORS and without an authorizer of this plugin. */
        public HttpApi(
                String id, URI endpoint, List<Integration> integrations, List<Route> routes, Optional<Stage> stage) {
            this(id, endpoint, integrations, routes, stage, Optional.empty(), Optional.empty());
        }

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

    /** The authorizer that this plugin makes. */
    public record Authorizer(String id, String issuer, List<String> audience, String identitySource) {}

    /**
     * A route of the API.
     *
     * @param target {@code integrations/<id>}
     * @param access who may call it
     */
    public record Route(String id, String key, String target, Access access) {

        /** A route that everybody may call. */
        public Route(String id, String key, String target) {
            this(id, key, target, new Access("NONE", Optional.empty(), List.of()));
        }
    }

    /**
     * Who may call a route.
     *
     * @param type NONE, JWT, AWS_IAM or CUSTOM
     */
    public record Access(String type, Optional<String> authorizerId, List<String> scopes) {}

    /** The stage {@code $default}. */
    public record Stage(boolean autoDeploy, StageSettings settings) {

        /** A stage without limits and without an access log. */
        public Stage(boolean autoDeploy) {
            this(autoDeploy, new StageSettings(Optional.empty(), Optional.empty()));
        }
    }
}
