package dev.lambdamaven.plugin.local.gateway;

import dev.lambdamaven.plugin.local.wire.AwsError;
import dev.lambdamaven.plugin.local.wire.Fields;
import dev.lambdamaven.plugin.local.wire.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HTTP API with its integrations, routes and stages; guarded by the store that owns it. */
final class Api {

    /** Where the API is: ids are unique, so the region only matters for names. */
    record Identity(String id, String region) {}

    private final Identity identity;
    private final Map<String, Object> document;
    private final Map<String, String> tags = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> integrations = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> routes = new LinkedHashMap<>();
    private final Map<String, Stage> stages = new LinkedHashMap<>();

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

    Stage stage(String name) {
        return found(stages.get(name), "Stage", name);
    }

    /** Brings deployments to the given time: whoever reads or changes the API calls this first. */
    void settle(Instant now, Ids ids) {
        stages.replaceAll((name, stage) -> stage.isDue(now) ? deploy(stage, ids) : stage);
    }

    /** Notes that a change will take effect later, on the stages that deploy by themselves. */
    void changed(Instant effective) {
        stages.replaceAll((name, stage) -> stage.changedAt(effective));
    }

    private Stage deploy(Stage stage, Ids ids) {
        if (routes.isEmpty()) {
            return stage.notDeployed("Unable to deploy API because no routes exist in this API");
        }
        List<Deployment.Route> deployed = routes.values().stream()
                .map(Fields::of)
                .flatMap(route -> target(route).stream())
                .toList();
        return stage.deployed(new Deployment(deployed), ids.letters(6));
    }

    /** A route without a target is deployed on AWS too, but nothing can be said about what it answers. */
    private Optional<Deployment.Route> target(Fields route) {
        return route.text("target").map(target -> {
            Fields integration = Fields.of(integration(target.substring(target.indexOf('/') + 1)));
            return new Deployment.Route(
                    RouteKey.of(route.text("routeKey").orElse("")),
                    integration.text("integrationUri").orElse(""),
                    Duration.ofMillis(integration.number("timeoutInMillis").orElse(Integrations.LONGEST_TIMEOUT)));
        });
    }

    private static <T> T found(@Nullable T resource, String kind, String id) {
        if (resource == null) {
            throw new AwsError(
                    404, "NotFoundException", "Unable to find " + kind + " by ID " + id + " within this API");
        }
        return resource;
    }
}
