package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.Ownership;
import java.util.List;
import java.util.Optional;

/**
 * The HTTP API's half of the plan.
 *
 * <p>The permission comes first, since a request that reaches the function without it is answered with 500, and the stage
 * last, since API Gateway refuses to deploy an API without routes.
 */
final class HttpApiPlanner {

    /** {@code /} gets a route of its own, since AWS does not say whether a greedy variable matches it. */
    private static final List<String> ROUTE_KEYS = List.of("ANY /{proxy+}", "ANY /");

    private static final String STAGE = "$default";

    private final DeploymentSpec wanted;
    private final Observed observed;
    private final String aliasArn;

    HttpApiPlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
        this.aliasArn = observed.account().aliasArn(wanted.function().name(), wanted.alias());
    }

    void addTo(List<Step> steps) {
        Optional<Observed.HttpApi> api = observed.httpApi();
        String functionName = wanted.function().name();
        if (api.isEmpty()) {
            steps.add(new Step.CreateHttpApi(functionName, Ownership.tags(functionName)));
        }
        if (!permitted(api)) {
            steps.add(new Step.AddPermission(functionName, wanted.alias()));
        }
        Optional<Observed.Integration> integration = api.flatMap(present -> present.integration(aliasArn));
        integration(integration, steps);
        ROUTE_KEYS.forEach(key -> route(key, api.flatMap(present -> present.route(key)), integration, steps));
        stage(api.flatMap(Observed.HttpApi::stage), steps);
    }

    private void integration(Optional<Observed.Integration> present, List<Step> steps) {
        if (present.isEmpty()) {
            steps.add(new Step.CreateIntegration(aliasArn));
        } else if (!present.get().payloadFormatVersion().equals("2.0")) {
            steps.add(
                    new Step.UpdateIntegration(present.get().id(), present.get().payloadFormatVersion()));
        }
    }

    private static void route(
            String key,
            Optional<Observed.Route> present,
            Optional<Observed.Integration> integration,
            List<Step> steps) {
        Optional<String> target = integration.map(one -> "integrations/" + one.id());
        if (present.isEmpty()) {
            steps.add(new Step.CreateRoute(key));
        } else if (!target.equals(Optional.of(present.get().target()))) {
            steps.add(
                    new Step.UpdateRoute(present.get().id(), key, present.get().target()));
        }
    }

    private boolean permitted(Optional<Observed.HttpApi> api) {
        Optional<String> source = api.map(present -> observed.account().anyRouteArn(present.id()));
        return observed.alias()
                .flatMap(alias -> source.filter(alias.invokers()::contains))
                .isPresent();
    }

    private static void stage(Optional<Observed.Stage> present, List<Step> steps) {
        if (present.isEmpty()) {
            steps.add(new Step.CreateStage(STAGE));
        } else if (!present.get().autoDeploy()) {
            steps.add(new Step.EnableAutoDeploy(STAGE));
        }
    }
}
