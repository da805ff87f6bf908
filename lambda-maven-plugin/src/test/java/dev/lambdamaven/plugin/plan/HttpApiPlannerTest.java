package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Integration;
import dev.lambdamaven.plugin.plan.Observed.Route;
import dev.lambdamaven.plugin.spec.AccessLog;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.CustomDomain;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import dev.lambdamaven.plugin.spec.Throttling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The lines of the HTTP API's half, and what is shown when others have changed it. */
final class HttpApiPlannerTest {

    private static final DeploymentSpec FULL = ITEMS.with(new HttpSpec(
            true,
            Setting.of(new Cors(
                    List.of("https://app"), List.of("GET"), List.of("a"), List.of("etag"), Optional.of(9), true)),
            Optional.of(new Throttling(0.5, 2)),
            Setting.of(new AccessLog(Optional.empty(), "$context.requestId")),
            Setting.of(new JwtAuthorizer("https://login", List.of("items"), "$request.header.a", List.of("read"))),
            Optional.of(new CustomDomain("api.example.com", "shop")),
            Optional.of(List.of(ExtraRoute.parse("GET /public/{proxy+} authorizer=none"))),
            Optional.of("NONE")));

    @Test
    void printsAllOfIt() {
        assertThat(printed(FULL, ZIP, Observed.nothing(Fixtures.ACCOUNT))).endsWith("""
                        HTTP API    + items (CORS: origins https://app; methods GET; headers a; exposed headers etag; maxAge 9; with credentials)
                        permission  + the HTTP API may invoke live
                        integration + arn:aws:lambda:eu-west-1:123456789012:function:items:live
                        authorizer  + items-jwt (tokens of https://login for items)
                        route       + ANY /{proxy+} with a token for read
                        route       + ANY / with a token for read
                        route       + GET /public/{proxy+} open
                        route       + OPTIONS /{proxy+} open
                        route       + OPTIONS / open
                        log group   + /aws/vendedlogs/http-api/items
                        stage       + $default (auto-deploy, throttling 0.5/s, burst 2, access log arn:aws:logs:eu-west-1:123456789012:log-group:/aws/vendedlogs/http-api/items)
                        domain      + https://api.example.com/shop
                        permission  + everybody may call the URL of live (lambda:InvokeFunctionUrl)
                        permission  + everybody may call the URL of live (lambda:InvokeFunction)
                        URL         + of live (auth NONE, CORS: origins https://app; methods GET; headers a; exposed headers etag; maxAge 9; with credentials)""");
    }

    @Test
    void showsAndMendsWhatOthersChanged() {
        Observed drifted = changed(deployed(ITEMS, ZIP), api -> {
            List<Integration> integrations = new ArrayList<>(api.integrations());
            integrations.add(new Integration("other", "arn:of:another", "2.0"));
            List<Route> routes = List.of(
                    new Route("r1", "ANY /{proxy+}", "integrations/other"),
                    new Route("r2", "ANY /", "integrations/gone"),
                    new Route("r3", "GET /theirs", "integrations/other"));
            return new HttpApi(api.id(), api.endpoint(), integrations, routes, Optional.of(new Observed.Stage(false)));
        });

        assertThat(printed(ITEMS, ZIP, drifted)).isEqualTo("""
                route       ~ ANY /{proxy+} arn:of:another -> this function
                route       ~ ANY / integrations/gone -> this function
                stage       ~ $default auto-deploy false -> true""");
    }

    @Test
    void leavesWhatTheProjectSaysNothingOf() {
        assertThat(printed(ITEMS, ZIP, deployed(FULL, ZIP))).isEmpty();
    }

    @Test
    void refusesAMappingOfSomebodyElse() {
        Observed foreign = deployed(ITEMS, ZIP)
                .with(new Entrance(
                        Optional.of(new Entrance.Mapping("m", "theirs", "$default")),
                        false,
                        Optional.empty(),
                        Set.of()));

        assertThatThrownBy(() -> Planner.plan(FULL, ZIP, foreign))
                .hasMessageContaining("https://api.example.com/shop belongs to another API.")
                .hasMessageContaining("API theirs, stage $default");
    }

    @Test
    void keepsAnAuthorizerThatAnotherRouteNeeds() {
        DeploymentSpec open = ITEMS.with(new HttpSpec(
                true,
                Setting.unset(),
                Optional.empty(),
                Setting.unset(),
                Setting.off(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Observed guarded = changed(deployed(FULL, ZIP), api -> {
            List<Route> routes = new ArrayList<>(api.routes());
            routes.add(new Route(
                    "x",
                    "GET /theirs",
                    "integrations/other",
                    new Observed.Access("JWT", Optional.of("authorizer"), List.of())));
            return new HttpApi(
                    api.id(), api.endpoint(), api.integrations(), routes, api.stage(), api.cors(), api.authorizer());
        });

        assertThat(printed(open, ZIP, guarded)).isEqualTo("""
                route       ~ ANY /{proxy+} with a token for read -> open
                route       ~ ANY / with a token for read -> open""");
    }

    @Test
    void saysWhichRoutesOfOthersAreOpen() {
        DeploymentSpec without = FULL.with(new HttpSpec(
                true,
                FULL.http().cors(),
                FULL.http().throttling(),
                FULL.http().accessLog(),
                FULL.http().jwtAuthorizer(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));

        assertThat(HttpNotes.of(without, deployed(FULL, ZIP)))
                .containsExactly(
                        "route       GET /public/{proxy+} needs no token; there are no <routes>, so it is left alone");
    }

    @Test
    void closesTheUrlBeforeItAsksForSignatures() {
        DeploymentSpec signed = ITEMS.with(new HttpSpec(
                true,
                Setting.unset(),
                Optional.empty(),
                Setting.unset(),
                Setting.unset(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("AWS_IAM")));

        assertThat(printed(signed, ZIP, deployed(FULL, ZIP))).isEqualTo("""
                permission  - everybody may call the URL of live (lambda:InvokeFunctionUrl)
                permission  - everybody may call the URL of live (lambda:InvokeFunction)
                URL         ~ auth NONE -> AWS_IAM""");
    }

    @Test
    void addsAPermissionThatSomebodyRemoved() {
        Observed full = deployed(ITEMS, ZIP);
        Observed removed = new Observed(
                full.account(),
                full.role(),
                full.function(),
                full.alias()
                        .map(alias -> Fixtures.alias(alias.version(), alias.release(), Set.of(), alias.unfinished())),
                full.httpApi());

        assertThat(printed(ITEMS, ZIP, removed)).isEqualTo("permission  + the HTTP API may invoke live");
    }

    private static Observed changed(Observed all, UnaryOperator<HttpApi> change) {
        return new Observed(
                        all.account(),
                        all.role(),
                        all.function(),
                        all.alias(),
                        all.httpApi().map(change))
                .with(all.entrance());
    }
}
