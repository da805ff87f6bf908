package dev.lambdamaven.plugin.plan;

import static dev.lambdamaven.plugin.plan.Fixtures.ITEMS;
import static dev.lambdamaven.plugin.plan.Fixtures.ZIP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lambdamaven.plugin.plan.Observed.HttpApi;
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
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The law of the planner for the way in from HTTP: from what any other configuration has made, damaged or not. */
final class HttpLawTest {

    static Stream<Integer> seeds() {
        return IntStream.range(0, 600).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void planningAgainAfterApplyingFindsNothingToDo(int seed) {
        Random random = new Random(seed);
        DeploymentSpec wanted = ITEMS.with(http(random)).withChecks(random.nextInt(2));
        Observed before = seen(wanted, damaged(random, Fixtures.deployed(ITEMS.with(http(random)), ZIP)));

        Plan plan = Planner.plan(wanted, ZIP, before);
        Observed after = new AccountInMemory(before).apply(plan);

        assertThat(Planner.plan(wanted, ZIP, seen(wanted, after)).steps()).isEmpty();
    }

    private static HttpSpec http(Random random) {
        boolean api = random.nextInt(5) > 0;
        Setting<JwtAuthorizer> jwt = api
                ? setting(
                        random,
                        number -> new JwtAuthorizer(
                                "https://issuer-" + number, List.of("items"), "$request.header.a", scopes(number)))
                : Setting.unset();
        return new HttpSpec(
                api,
                setting(random, HttpLawTest::cors),
                api ? maybe(random, number -> new Throttling(10 + number, 20)) : Optional.empty(),
                api
                        ? setting(random, number -> new AccessLog(Optional.empty(), "$context.requestId " + number))
                        : Setting.unset(),
                jwt,
                api ? maybe(random, number -> new CustomDomain("api.example.com", "items")) : Optional.empty(),
                api ? routes(random, jwt) : Optional.empty(),
                maybe(random, number -> number == 0 ? "NONE" : "AWS_IAM"));
    }

    private static Optional<List<ExtraRoute>> routes(Random random, Setting<JwtAuthorizer> jwt) {
        Stream<String> lines = jwt.given()
                ? Stream.of("GET /public/{proxy+} authorizer=none", "ANY /admin/{proxy+} scopes=admin")
                : Stream.of("GET /public/{proxy+}", "ANY /admin/{proxy+}");
        List<ExtraRoute> routes = lines.filter(line -> random.nextInt(3) > 0)
                .map(ExtraRoute::parse)
                .toList();
        return random.nextBoolean() ? Optional.of(routes) : Optional.empty();
    }

    private static List<String> scopes(int number) {
        return number == 0 ? List.of() : List.of("items");
    }

    private static Cors cors(int number) {
        return new Cors(
                List.of("https://app-" + number), List.of("get"), List.of(), List.of(), Optional.of(number), false);
    }

    private static <T> Setting<T> setting(Random random, IntFunction<T> make) {
        return switch (random.nextInt(4)) {
            case 0 -> Setting.unset();
            case 1 -> Setting.off();
            default -> Setting.of(make.apply(random.nextInt(2)));
        };
    }

    private static <T> Optional<T> maybe(Random random, IntFunction<T> make) {
        return random.nextBoolean() ? Optional.of(make.apply(random.nextInt(2))) : Optional.empty();
    }

    /** What the observers would tell of it: nothing of what the project says nothing of. */
    private static Observed seen(DeploymentSpec wanted, Observed all) {
        HttpSpec http = wanted.http();
        Entrance entrance = new Entrance(
                all.entrance().mapping().filter(mapping -> http.customDomain().isPresent()),
                all.entrance().accessLogGroup() && http.accessLog().value().isPresent(),
                all.entrance().functionUrl().filter(url -> http.functionUrl().isPresent()),
                http.httpApi() ? all.entrance().goneApis() : Set.of());
        Optional<HttpApi> api = all.httpApi().map(one -> http.jwtAuthorizer().given() ? one : blind(one));
        return new Observed(all.account(), all.role(), all.function(), all.alias(), api).with(entrance);
    }

    private static HttpApi blind(HttpApi api) {
        return new HttpApi(
                api.id(), api.endpoint(), api.integrations(), api.routes(), api.stage(), api.cors(), Optional.empty());
    }

    private static Set<String> withGone(Account account, Set<String> invokers) {
        return Stream.concat(invokers.stream(), Stream.of(account.anyRouteArn("gone")))
                .collect(Collectors.toSet());
    }

    /** As somebody adds them by hand. */
    private static HttpApi withMoreRoutes(Random random, HttpApi api) {
        String ours = "integrations/" + api.integrations().get(0).id();
        List<Observed.Route> routes = new ArrayList<>(api.routes());
        routes.add(new Observed.Route("theirs", "GET /theirs", "integrations/other"));
        routes.add(new Observed.Route("rest", "$default", ours));
        if (random.nextBoolean()) {
            routes.add(new Observed.Route("old", "GET /old", ours));
        }
        return new HttpApi(
                api.id(), api.endpoint(), api.integrations(), routes, api.stage(), api.cors(), api.authorizer());
    }

    private static Observed damaged(Random random, Observed all) {
        Optional<HttpApi> api =
                all.httpApi().filter(one -> random.nextInt(4) > 0).map(one -> withMoreRoutes(random, one));
        Entrance entrance = new Entrance(
                all.entrance().mapping().filter(mapping -> api.isPresent()),
                random.nextBoolean() && all.entrance().accessLogGroup(),
                all.entrance().functionUrl().filter(url -> random.nextBoolean()),
                Set.of("gone"));
        Optional<Observed.Alias> alias = all.alias()
                .map(one -> new Observed.Alias(
                        one.version(),
                        one.release(),
                        withGone(all.account(), one.invokers()),
                        one.description(),
                        random.nextInt(3) > 0 ? one.urlGrants() : Set.of(UrlGrant.URL),
                        one.weights(),
                        one.revisionId()));
        return new Observed(all.account(), all.role(), all.function(), alias, api).with(entrance);
    }
}
