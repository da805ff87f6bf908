package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.HttpSpec;
import java.util.List;
import java.util.Optional;

/**
 * The HTTP API's half of the plan.
 *
 * <p>The permission comes first, since a request that reaches the function without it is answered with 500, and the stage
 * last, since API Gateway refuses to deploy an API without routes.
 */
final class HttpApiPlanner {

    private final DeploymentSpec wanted;
    private final Observed observed;
    private final String aliasArn;
    private final AuthorizerPlanner authorizer;

    HttpApiPlanner(DeploymentSpec wanted, Observed observed) {
        this.wanted = wanted;
        this.observed = observed;
        this.aliasArn = observed.account().aliasArn(wanted.function().name(), wanted.alias());
        this.authorizer = new AuthorizerPlanner(wanted, observed.httpApi());
    }

    void addTo(List<Step> steps) {
        if (wanted.http().httpApi()) {
            addApi(steps);
        }
        new FunctionUrlPlanner(wanted, observed).addTo(steps);
    }

    private void addApi(List<Step> steps) {
        Optional<Observed.HttpApi> api = observed.httpApi();
        String functionName = wanted.function().name();
        MappingPlanner mapping = new MappingPlanner(wanted, observed);
        if (api.isEmpty()) {
            Optional<Cors> cors = wanted.http().cors().value();
            steps.add(new HttpApiStep.CreateHttpApi(functionName, TagPlanner.of(wanted.function()), cors, lost()));
        }
        api.ifPresent(present -> cors(present.cors(), steps));
        if (!permitted(api)) {
            steps.add(new HttpApiStep.AddPermission(functionName, wanted.alias()));
        }
        observed.entrance().goneApis().stream()
                .sorted()
                .forEach(id -> steps.add(new HttpApiStep.RemovePermission(functionName, wanted.alias(), id)));
        integration(api.flatMap(present -> present.integration(aliasArn)), steps);
        authorizer.addTo(steps);
        new RoutePlanner(wanted.http(), api, aliasArn, authorizer).addTo(steps);
        stage(api.flatMap(Observed.HttpApi::stage), steps);
        mapping.addTo(steps);
    }

    /** APIs that the alias knows, when there is none for it to serve. */
    private List<String> lost() {
        return observed.alias().stream()
                .flatMap(alias -> alias.invokers().stream())
                .flatMap(arn -> observed.account().apiId(arn).stream())
                .sorted()
                .toList();
    }

    private void cors(Optional<Cors> present, List<Step> steps) {
        wanted.http()
                .cors()
                .value()
                .filter(cors -> !present.equals(Optional.of(cors)))
                .ifPresent(cors -> steps.add(new HttpApiStep.UpdateCors(
                        cors, present.map(Cors::toString).orElse(""))));
        if (wanted.http().cors().isOff()) {
            present.ifPresent(cors -> steps.add(new HttpApiStep.DeleteCors(cors.toString())));
        }
    }

    private void integration(Optional<Observed.Integration> present, List<Step> steps) {
        if (present.isEmpty()) {
            steps.add(new HttpApiStep.CreateIntegration(aliasArn));
        } else if (!present.get().payloadFormatVersion().equals("2.0")) {
            steps.add(new HttpApiStep.UpdateIntegration(
                    present.get().id(), present.get().payloadFormatVersion()));
        }
    }

    private boolean permitted(Optional<Observed.HttpApi> api) {
        Optional<String> source = api.map(present -> observed.account().anyRouteArn(present.id()));
        return observed.alias()
                .flatMap(alias -> source.filter(alias.invokers()::contains))
                .isPresent();
    }

    private void stage(Optional<Observed.Stage> present, List<Step> steps) {
        AccessLogPlanner log = new AccessLogPlanner(wanted, observed);
        log.addGroupTo(steps);
        StageSettings settings = new StageSettings(wanted.http().throttling(), log.wantedLog());
        if (present.isEmpty()) {
            steps.add(new HttpApiStep.CreateStage(HttpSpec.STAGE, settings));
            return;
        }
        List<String> changes = settings.changes(present.get());
        if (!changes.isEmpty()) {
            steps.add(new HttpApiStep.UpdateStage(HttpSpec.STAGE, settings, changes));
        }
        log.addDeletionTo(HttpSpec.STAGE, present.get(), steps);
    }
}
