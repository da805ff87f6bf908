package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP API with its integrations, routes and stages; guarded by the store that owns it. */
final class Api {

    static final String NO_ROUTES = "Unable to deploy API because no routes exist in this API";

    /** Where the API is: ids are unique, so the region only matters for names. */
    record Identity(String id, String region) {}

    private final Identity identity;
    private final Map<String, Object> document;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> integrations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> routes = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> authorizers = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final List<Deployment.Made> deployments = new ArrayList<>();

    Api(Identity identity, Map<String, Object> document) {
        this.identity = identity;
        this.document = document;
    }

    Identity identity() {
        return identity;
    }

    Map<String, Object> document() {
        return document;
    }

    Map<String, String> tags() {
        return tags;
    }

    Map<String, Map<String, Object>> integrations() {
        return integrations;
    }

    Map<String, Map<String, Object>> routes() {
        return routes;
    }

    Map<String, Map<String, Object>> authorizers() {
        return authorizers;
    }

    /** Oldest first. */
    List<Deployment.Made> deployments() {
        return deployments;
    }

    Map<String, Stage> stages() {
        return stages;
    }

    /** The integration with this id. */
    Map<String, Object> integration(String id) {
        return found(integrations.get(id), "Integration", id);
    }

    Map<String, Object> route(String id) {
        return found(routes.get(id), "Route", id);
    }

    Map<String, Object> authorizer(String id) {
        return found(authorizers.get(id), "Authorizer", id);
    }

    Deployment.Made deployment(String id) {
        return found(
                deployments.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElse(null),
                "Deployment",
                id);
    }

    Stage stage(String name) {
        return found(stages.get(name), "Stage", name);
    }

    /** Brings deployments to the given time: whoever reads or changes the API calls this first. */
    void settle(Instant now, Ids ids) {
        stages.replaceAll((name, stage) -> stage.isDue(now) ? deploy(stage, ids, now) : stage);
    }

    /** Notes that a change will take effect later, on the stages that deploy by themselves. */
    void changed(Instant effective) {
        stages.replaceAll((name, stage) -> stage.changedAt(effective));
    }

    private Stage deploy(Stage stage, Ids ids, Instant now) {
        return routes.isEmpty()
                ? stage.notDeployed(NO_ROUTES)
                : stage.deployed(deploy(ids, Apis.time(now), Optional.empty()));
    }

    /** Makes a deployment of what the API is now. */
    Deployment.Made deploy(Ids ids, String now, Optional<String> description) {
        List<Deployment.Route> deployed = routes.values().stream()
                .map(Fields::of)
                .flatMap(route -> target(route).stream())
                .toList();
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("deploymentId", ids.letters(6));
        made.put("createdDate", now);
        made.put("deploymentStatus", "DEPLOYED");
        made.put("autoDeployed", description.isEmpty());
        description.ifPresent(text -> made.put("description", text));
        Optional<CorsRules> cors = Optional.of(Fields.of(document))
                .filter(api -> api.has("corsConfiguration"))
                .map(api -> CorsRules.of(api.object("corsConfiguration")));
        Deployment.Made deployment = new Deployment.Made(made, new Deployment(deployed, cors));
        deployments.add(deployment);
        return deployment;
    }

    /** A route without a target is deployed on AWS too, but nothing can be said about what it answers. */
    private Optional<Deployment.Route> target(Fields route) {
        return route.text("target").map(target -> {
            Fields integration = Fields.of(integration(target.substring(target.indexOf('/') + 1)));
            return new Deployment.Route(
                    RouteKey.of(route.text("routeKey").orElse("")), Integrations.deployed(integration), guard(route));
        });
    }

    private Optional<Deployment.Guard> guard(Fields route) {
        return route.text("authorizerId")
                .filter(id -> route.text("authorizationType").equals(Optional.of("JWT")))
                .map(id -> new Deployment.Guard(JwtRules.of(authorizer(id)), route.texts("authorizationScopes")));
    }

    private static <T> T found(@Nullable T resource, String kind, String id) {
        if (resource == null) {
            throw new AwsError(
                    404, "NotFoundException", "Unable to find " + kind + " by ID " + id + " within this API");
        }
        return resource;
    }
}
