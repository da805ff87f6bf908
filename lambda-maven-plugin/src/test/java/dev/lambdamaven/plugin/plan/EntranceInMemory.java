package dev.lambdamaven.plugin.plan;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What becomes of the things beside an HTTP API by the calls of a plan. */
record EntranceInMemory(AccountInMemory account) implements EntranceStep.Visitor<String> {

    @Override
    public String createAuthorizer(EntranceStep.CreateAuthorizer step) {
        ObservedInMemory.assertAbsent(api().authorizer());
        return authorizer(Optional.of(made("authorizer", step.authorizer())));
    }

    @Override
    public String updateAuthorizer(EntranceStep.UpdateAuthorizer step) {
        return authorizer(Optional.of(made(step.id(), step.authorizer())));
    }

    @Override
    public String deleteAuthorizer(EntranceStep.DeleteAuthorizer step) {
        if (api().routes().stream()
                .anyMatch(route -> route.access().authorizerId().equals(Optional.of(step.id())))) {
            throw new AssertionError("a route uses the authorizer");
        }
        return authorizer(Optional.empty());
    }

    @Override
    public String createAccessLogGroup(EntranceStep.CreateAccessLogGroup step) {
        Entrance now = account.now.entrance();
        return entrance(new Entrance(now.mapping(), true, now.functionUrl(), now.goneApis()));
    }

    @Override
    public String deleteAccessLog(EntranceStep.DeleteAccessLog step) {
        HttpApi now = api();
        Observed.Stage stage = now.stage().orElseThrow();
        StageSettings settings = new StageSettings(stage.settings().throttling(), Optional.empty());
        return account.api(new HttpApi(
                now.id(),
                now.endpoint(),
                now.integrations(),
                now.routes(),
                Optional.of(new Observed.Stage(stage.autoDeploy(), settings)),
                now.cors(),
                now.authorizer()));
    }

    @Override
    public String createApiMapping(EntranceStep.CreateApiMapping step) {
        ObservedInMemory.assertAbsent(account.now.entrance().mapping());
        return mapping();
    }

    @Override
    public String updateApiMapping(EntranceStep.UpdateApiMapping step) {
        return mapping();
    }

    @Override
    public String createFunctionUrl(EntranceStep.CreateFunctionUrl step) {
        ObservedInMemory.assertAbsent(account.now.entrance().functionUrl());
        return url(step.authType(), step.cors(), Optional.empty());
    }

    @Override
    public String updateFunctionUrl(EntranceStep.UpdateFunctionUrl step) {
        return url(
                step.authType(),
                step.cors(),
                account.now.entrance().functionUrl().orElseThrow().cors());
    }

    @Override
    public String addUrlPermission(EntranceStep.AddUrlPermission step) {
        Set<UrlGrant> grants = grants();
        if (!grants.add(step.grant())) {
            throw new AssertionError("AWS refuses a statement of that id twice: " + step.grant());
        }
        return grants(grants);
    }

    @Override
    public String removeUrlPermission(EntranceStep.RemoveUrlPermission step) {
        Set<UrlGrant> grants = grants();
        grants.remove(step.grant());
        return grants(grants);
    }

    private static Observed.Authorizer made(String id, JwtAuthorizer jwt) {
        return new Observed.Authorizer(id, jwt.issuer(), jwt.audience(), jwt.identitySource());
    }

    private String authorizer(Optional<Observed.Authorizer> authorizer) {
        HttpApi now = api();
        return account.api(new HttpApi(
                now.id(), now.endpoint(), now.integrations(), now.routes(), now.stage(), now.cors(), authorizer));
    }

    private String mapping() {
        Entrance now = account.now.entrance();
        Entrance.Mapping mapping = new Entrance.Mapping("mapping", api().id(), "$default");
        return entrance(new Entrance(Optional.of(mapping), now.accessLogGroup(), now.functionUrl(), now.goneApis()));
    }

    private String url(String authType, Setting<Cors> cors, Optional<Cors> before) {
        Entrance now = account.now.entrance();
        Entrance.FunctionUrl url = new Entrance.FunctionUrl(
                URI.create("https://u.lambda-url/"), authType, cors.given() ? cors.value() : before);
        return entrance(new Entrance(now.mapping(), now.accessLogGroup(), Optional.of(url), now.goneApis()));
    }

    private String entrance(Entrance entrance) {
        account.now = account.now.with(entrance);
        return "made";
    }

    private Set<UrlGrant> grants() {
        Set<UrlGrant> grants = EnumSet.noneOf(UrlGrant.class);
        grants.addAll(account.now.alias().orElseThrow().urlGrants());
        return grants;
    }

    private String grants(Set<UrlGrant> grants) {
        Observed.Alias now = account.now.alias().orElseThrow();
        return account.alias(new Observed.Alias(
                now.version(),
                now.release(),
                now.invokers(),
                now.description(),
                Set.copyOf(grants),
                now.weights(),
                now.revisionId()));
    }

    private HttpApi api() {
        return account.now.httpApi().orElseThrow();
    }
}
