package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static dev.lambdamaven.plugin.plan.Fixtures.deployed;
import static dev.lambdamaven.plugin.plan.Fixtures.printed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
import dev.lambdamaven.plugin.plan.Observed.Route;
import dev.lambdamaven.plugin.spec.Cors;
import dev.lambdamaven.plugin.spec.DeploymentSpec;
import dev.lambdamaven.plugin.spec.ExtraRoute;
import dev.lambdamaven.plugin.spec.HttpSpec;
import dev.lambdamaven.plugin.spec.JwtAuthorizer;
import dev.lambdamaven.plugin.spec.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of routes that the POM names no more. */
final class RoutePlannerTest {

    private static final Setting<JwtAuthorizer> JWT =
            Setting.of(new JwtAuthorizer("https://login", List.of("items"), "$request.header.a", List.of()));

    @Test
    void deletesThoseOfTheFunctionAndNoOthers() {
        Observed before = withRoutesOfOthers(deployed(items(Setting.unset(), "GET /old", "GET /kept"), ZIP));
        DeploymentSpec wanted = items(Setting.unset(), "GET /kept");

        assertThat(printed(wanted, ZIP, before)).isEqualTo("route       - GET /old");
        assertThat(keys(new AccountInMemory(before).apply(Planner.plan(wanted, ZIP, before))))
                .containsExactlyInAnyOrder("ANY /{proxy+}", "ANY /", "GET /kept", "GET /theirs", "$default");
    }

    @Test
    void touchesNoneWhenTheProjectSaysNothingOfRoutes() {
        assertThat(printed(ITEMS, ZIP, deployed(items(Setting.unset(), "GET /old"), ZIP)))
                .isEmpty();
    }

    @Test
    void deletesTheirAuthorizerAfterThem() {
        Observed guarded = deployed(items(JWT, "GET /old"), ZIP);

        assertThat(printed(items(Setting.off()), ZIP, guarded)).isEqualTo("""
                route       ~ ANY /{proxy+} with a token -> open
                route       ~ ANY / with a token -> open
                route       - GET /old
                authorizer  - items-jwt""");
    }

    @Test
    void keepsThoseOfPreflightsWhereTheProjectSaysNothingOfTheirAuthorizer() {
        HttpSpec guarded = new HttpSpec(
                true,
                Setting.of(new Cors(List.of("*"), List.of("GET"), List.of(), List.of(), Optional.empty(), false)),
                Optional.empty(),
                Setting.unset(),
                JWT,
                Optional.empty(),
                Optional.of(List.of()),
                Optional.empty());

        assertThat(printed(items(Setting.unset()), ZIP, deployed(ITEMS.with(guarded), ZIP)))
                .isEmpty();
    }

    @Test
    void keepsAGuardedOneWhereTheProjectSaysNothingOfWhoMayCall() {
        Observed guarded = deployed(items(JWT, "GET /admin", "GET /open authorizer=none"), ZIP);

        assertThat(printed(items(Setting.unset()), ZIP, guarded)).isEqualTo("route       - GET /open");
    }

    @Test
    void saysThatOpenOnesOfOthersStay() {
        Observed before = withRoutesOfOthers(deployed(items(JWT, "GET /old authorizer=none"), ZIP));

        assertThat(HttpNotes.of(items(JWT), before))
                .containsExactly(
                        "route       $default needs no token; <routes> does not take it away",
                        "route       GET /theirs needs no token; <routes> does not take it away");
    }

    private static DeploymentSpec items(Setting<JwtAuthorizer> jwt, String... routes) {
        return ITEMS.with(new HttpSpec(
                true,
                Setting.unset(),
                Optional.empty(),
                Setting.unset(),
                jwt,
                Optional.empty(),
                Optional.of(Stream.of(routes).map(ExtraRoute::parse).toList()),
                Optional.empty()));
    }

    private static Observed withRoutesOfOthers(Observed all) {
        HttpApi api = all.httpApi().orElseThrow();
        List<Route> routes = new ArrayList<>(api.routes());
        routes.add(new Route("t", "GET /theirs", "integrations/other"));
        routes.add(new Route("d", "$default", api.routes().get(0).target()));
        HttpApi more = new HttpApi(
                api.id(), api.endpoint(), api.integrations(), routes, api.stage(), api.cors(), api.authorizer());
        return new Observed(all.account(), all.role(), all.function(), all.alias(), Optional.of(more));
    }

    private static List<String> keys(Observed all) {
        return all.httpApi().orElseThrow().routes().stream().map(Route::key).toList();
    }
}
