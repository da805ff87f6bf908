package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.Alias;
import dev.lambdamaven.plugin.plan.Observed.Function;
import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Integration;
import dev.lambdamaven.plugin.plan.Observed.Release;
import dev.lambdamaven.plugin.plan.Observed.Role;
import dev.lambdamaven.plugin.plan.Observed.Route;
import dev.lambdamaven.plugin.plan.Observed.Stage;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an account would look like after a plan, as AWS documents each call; for the law of the planner. */
final class AccountInMemory implements Step.Visitor<String> {

    private static final String API = "a1b2c3d4e5";
    private Observed now;
    private int version = 100;

    AccountInMemory(Observed before) {
        this.now = before;
    }

    Observed apply(Plan plan) {
        plan.steps().forEach(step -> step.accept(this));
        return now;
    }

    @Override
    public String createRole(Step.CreateRole step) {
        assertAbsent(now.role());
        return role(new Role(step.name(), now.account().roleArn(step.name()), step.tags(), Optional.empty()));
    }

    @Override
    public String putRolePolicy(Step.PutRolePolicy step) {
        Role role = now.role().orElseThrow();
        return role(new Role(role.name(), role.arn(), role.tags(), Optional.of(step.document())));
    }

    @Override
    public String createFunction(Step.CreateFunction step) {
        assertAbsent(now.function());
        return function(new Release(step.code().codeSha256(), step.architecture(), step.settings()), step.tags());
    }

    @Override
    public String updateFunctionConfiguration(Step.UpdateFunctionConfiguration step) {
        Release code = latest();
        return function(new Release(code.codeSha256(), code.architecture(), step.settings()), tags());
    }

    @Override
    public String updateFunctionCode(Step.UpdateFunctionCode step) {
        return function(new Release(step.code().codeSha256(), step.architecture(), latest().settings()), tags());
    }

    @Override
    public String tagFunction(Step.TagFunction step) {
        Map<String, String> tags = new HashMap<>(tags());
        tags.putAll(step.tags());
        return function(latest(), tags);
    }

    @Override
    public String publishVersion(Step.PublishVersion step) {
        version++;
        return "" + version;
    }

    @Override
    public String createAlias(Step.CreateAlias step) {
        assertAbsent(now.alias());
        return alias(new Alias("" + version, latest(), Set.of()));
    }

    @Override
    public String updateAlias(Step.UpdateAlias step) {
        return alias(new Alias("" + version, latest(), now.alias().orElseThrow().invokers()));
    }

    @Override
    public String createHttpApi(Step.CreateHttpApi step) {
        assertAbsent(now.httpApi());
        return api(new HttpApi(API, URI.create("https://api"), List.of(), List.of(), Optional.empty()));
    }

    @Override
    public String createIntegration(Step.CreateIntegration step) {
        HttpApi api = now.httpApi().orElseThrow();
        List<Integration> integrations = new ArrayList<>(api.integrations());
        integrations.add(new Integration("new-integration", step.uri(), "2.0"));
        return api(new HttpApi(api.id(), api.endpoint(), integrations, api.routes(), api.stage()));
    }

    @Override
    public String updateIntegration(Step.UpdateIntegration step) {
        HttpApi api = now.httpApi().orElseThrow();
        List<Integration> integrations = api.integrations().stream()
                .map(one -> one.id().equals(step.id()) ? new Integration(one.id(), one.uri(), "2.0") : one)
                .toList();
        return api(new HttpApi(api.id(), api.endpoint(), integrations, api.routes(), api.stage()));
    }

    @Override
    public String createRoute(Step.CreateRoute step) {
        HttpApi api = now.httpApi().orElseThrow();
        assertAbsent(api.route(step.key()));
        List<Route> routes = new ArrayList<>(api.routes());
        routes.add(new Route("route-" + routes.size(), step.key(), target()));
        return api(new HttpApi(api.id(), api.endpoint(), api.integrations(), routes, api.stage()));
    }

    @Override
    public String updateRoute(Step.UpdateRoute step) {
        HttpApi api = now.httpApi().orElseThrow();
        List<Route> routes = api.routes().stream()
                .map(one -> one.id().equals(step.id()) ? new Route(one.id(), one.key(), target()) : one)
                .toList();
        return api(new HttpApi(api.id(), api.endpoint(), api.integrations(), routes, api.stage()));
    }

    @Override
    public String addPermission(Step.AddPermission step) {
        Alias alias = now.alias().orElseThrow();
        Set<String> invokers = new HashSet<>(alias.invokers());
        invokers.add(now.account().anyRouteArn(now.httpApi().orElseThrow().id()));
        return alias(new Alias(alias.version(), alias.release(), invokers));
    }

    @Override
    public String createStage(Step.CreateStage step) {
        return stage();
    }

    @Override
    public String enableAutoDeploy(Step.EnableAutoDeploy step) {
        return stage();
    }

    private String stage() {
        HttpApi api = now.httpApi().orElseThrow();
        if (api.routes().isEmpty()) {
            throw new AssertionError("a stage without routes cannot be deployed");
        }
        Optional<Stage> deployed = Optional.of(new Stage(true));
        return api(new HttpApi(api.id(), api.endpoint(), api.integrations(), api.routes(), deployed));
    }

    private String target() {
        String aliasArn = now.account().aliasArn("items", "live");
        return "integrations/"
                + now.httpApi()
                        .flatMap(api -> api.integration(aliasArn))
                        .orElseThrow()
                        .id();
    }

    private Release latest() {
        return now.function().orElseThrow().code();
    }

    private Map<String, String> tags() {
        return now.function().orElseThrow().tags();
    }

    private String role(Role role) {
        now = new Observed(now.account(), Optional.of(role), now.function(), now.alias(), now.httpApi());
        return role.arn();
    }

    private String function(Release code, Map<String, String> tags) {
        Optional<Function> function = Optional.of(new Function(code, tags));
        now = new Observed(now.account(), now.role(), function, now.alias(), now.httpApi());
        return "arn";
    }

    private String alias(Alias alias) {
        now = new Observed(now.account(), now.role(), now.function(), Optional.of(alias), now.httpApi());
        return "arn";
    }

    private String api(HttpApi api) {
        now = new Observed(now.account(), now.role(), now.function(), now.alias(), Optional.of(api));
        return api.id();
    }

    private static void assertAbsent(Optional<?> present) {
        if (present.isPresent()) {
            throw new AssertionError("AWS refuses to make this twice: " + present.get());
        }
    }
}
