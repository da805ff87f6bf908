package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Integration;
import dev.lambdamaven.plugin.plan.Observed.Route;
import dev.lambdamaven.plugin.plan.Observed.Stage;
import dev.lambdamaven.plugin.spec.Cors;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What becomes of an HTTP API by the calls of a plan. */
record HttpApiInMemory(AccountInMemory account) implements HttpApiStep.Visitor<String> {

    private static final String API = "a1b2c3d4e5";

    @Override
    public String createHttpApi(HttpApiStep.CreateHttpApi step) {
        ObservedInMemory.assertAbsent(account.now.httpApi());
        return account.api(new HttpApi(
                API, URI.create("https://api"), List.of(), List.of(), Optional.empty(), step.cors(), Optional.empty()));
    }

    @Override
    public String updateCors(HttpApiStep.UpdateCors step) {
        return cors(Optional.of(step.cors()));
    }

    @Override
    public String deleteCors(HttpApiStep.DeleteCors step) {
        return cors(Optional.empty());
    }

    @Override
    public String createIntegration(HttpApiStep.CreateIntegration step) {
        List<Integration> integrations = new ArrayList<>(api().integrations());
        integrations.add(new Integration("new-integration", step.uri(), "2.0"));
        return account.api(with(integrations, api().routes(), api().stage()));
    }

    @Override
    public String updateIntegration(HttpApiStep.UpdateIntegration step) {
        List<Integration> integrations = api().integrations().stream()
                .map(one -> one.id().equals(step.id()) ? new Integration(one.id(), one.uri(), "2.0") : one)
                .toList();
        return account.api(with(integrations, api().routes(), api().stage()));
    }

    @Override
    public String createRoute(HttpApiStep.CreateRoute step) {
        ObservedInMemory.assertAbsent(api().route(step.key()));
        List<Route> routes = new ArrayList<>(api().routes());
        Observed.Access open = new Observed.Access("NONE", Optional.empty(), List.of());
        routes.add(new Route("route to " + step.key(), step.key(), target(), access(step.access(), open)));
        return account.api(with(api().integrations(), routes, api().stage()));
    }

    @Override
    public String updateRoute(HttpApiStep.UpdateRoute step) {
        List<Route> routes = api().routes().stream()
                .map(one -> one.id().equals(step.id())
                        ? new Route(one.id(), one.key(), target(), access(step.access(), one.access()))
                        : one)
                .toList();
        return account.api(with(api().integrations(), routes, api().stage()));
    }

    @Override
    public String deleteRoute(HttpApiStep.DeleteRoute step) {
        List<Route> routes = new ArrayList<>(api().routes());
        boolean ours = routes.removeIf(
                one -> one.id().equals(step.id()) && one.target().equals(target()));
        if (!ours) {
            throw new AssertionError("no route of this function: " + step);
        }
        return account.api(with(api().integrations(), routes, api().stage()));
    }

    @Override
    public String addPermission(HttpApiStep.AddPermission step) {
        Set<String> invokers = new HashSet<>(account.now.alias().orElseThrow().invokers());
        invokers.add(account.now.account().anyRouteArn(api().id()));
        return invokers(invokers);
    }

    private String invokers(Set<String> invokers) {
        Observed.Alias alias = account.now.alias().orElseThrow();
        return account.alias(new Observed.Alias(
                alias.version(),
                alias.release(),
                invokers,
                alias.description(),
                alias.urlGrants(),
                alias.weights(),
                alias.revisionId()));
    }

    @Override
    public String removePermission(HttpApiStep.RemovePermission step) {
        Set<String> left = new HashSet<>(account.now.alias().orElseThrow().invokers());
        if (!left.remove(account.now.account().anyRouteArn(step.apiId()))) {
            throw new AssertionError("AWS knows no such statement: " + step);
        }
        Entrance now = account.now.entrance();
        Set<String> gone = new HashSet<>(now.goneApis());
        gone.remove(step.apiId());
        account.now = account.now.with(new Entrance(now.mapping(), now.accessLogGroup(), now.functionUrl(), gone));
        return invokers(left);
    }

    @Override
    public String createStage(HttpApiStep.CreateStage step) {
        ObservedInMemory.assertAbsent(api().stage());
        return stage(step.settings(), new StageSettings(Optional.empty(), Optional.empty()));
    }

    @Override
    public String updateStage(HttpApiStep.UpdateStage step) {
        return stage(step.settings(), api().stage().orElseThrow().settings());
    }

    private String stage(StageSettings wanted, StageSettings present) {
        if (api().routes().isEmpty()) {
            throw new AssertionError("a stage without routes cannot be deployed");
        }
        wanted.accessLog()
                .filter(log -> log.destination().contains("/aws/vendedlogs/"))
                .filter(log -> !account.now.entrance().accessLogGroup())
                .ifPresent(log -> {
                    throw new AssertionError("there is no log group " + log.destination());
                });
        StageSettings merged = new StageSettings(
                wanted.throttling().or(present::throttling), wanted.accessLog().or(present::accessLog));
        return account.api(with(api().integrations(), api().routes(), Optional.of(new Stage(true, merged))));
    }

    private Observed.Access access(RouteAccess wanted, Observed.Access present) {
        return switch (wanted.kind()) {
            case UNTOUCHED -> present;
            case OPEN -> new Observed.Access("NONE", Optional.empty(), List.of());
            case TOKEN ->
                new Observed.Access(
                        "JWT", Optional.of(api().authorizer().orElseThrow().id()), wanted.scopes());
        };
    }

    private String cors(Optional<Cors> cors) {
        HttpApi now = api();
        return account.api(new HttpApi(
                now.id(), now.endpoint(), now.integrations(), now.routes(), now.stage(), cors, now.authorizer()));
    }

    private HttpApi with(List<Integration> integrations, List<Route> routes, Optional<Stage> stage) {
        HttpApi now = api();
        return new HttpApi(now.id(), now.endpoint(), integrations, routes, stage, now.cors(), now.authorizer());
    }

    /** What leads to the alias. */
    private String target() {
        String aliasArn = account.now.account().aliasArn("items", "live");
        return "integrations/" + api().integration(aliasArn).orElseThrow().id();
    }

    private HttpApi api() {
        return account.now.httpApi().orElseThrow();
    }
}
